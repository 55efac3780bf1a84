using PolicyFlow.App.Mail;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Standalone.Verbs;

/// <summary>Sends one test mail with the settings that the program would use, those of an installation on Azure too, and says
/// what came of it. It needs no data folder.</summary>
internal sealed class SendTestVerb : IVerb
{
    public string Name => "send-test";

    public string Help => "sends one test mail with your settings and says what happened: send-test <address>";

    public async Task<int> RunAsync(Arguments arguments)
    {
        if (arguments.Words is not [var address])
            throw new StartException("Name the one address that the test mail goes to, such as send-test you@your.school.");
        var way = MailWay.Of(AzurePlace.Settings(arguments));
        var problems = string.Concat(way.Problems().Select(p => $"  - {p}\n"));
        if (problems.Length > 0) throw new StartException($"Put these settings right first:\n{problems}");

        using var http = new HttpClient { Timeout = MailSetup.Patience };
        Console.WriteLine($"One test mail goes to {address} by {way.Name}, from {way.From}.");
        var trial = new MailTrial(way, way.Carrier(() => http, TimeProvider.System), TimeProvider.System);
        var result = await trial.SendAsync(address);
        Console.WriteLine(result.Words);
        return result.Worked ? 0 : 1;
    }
}
