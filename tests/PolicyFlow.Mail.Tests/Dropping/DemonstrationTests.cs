using System.Diagnostics;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Dropping;

/// <summary>From end to end: the demonstration runs, somebody drops a file, and there is a case.</summary>
public sealed class DemonstrationTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_mail_dropped_into_the_data_folder_becomes_a_case_and_its_sender_gets_a_receipt()
    {
        await using var site = await InboundSite.StartAsync(_folder, inBackground: true, "--Inbound:Secret=");
        var file = Path.Combine(_folder["data"], "mail", "in", "report.eml");

        await File.WriteAllBytesAsync(file, Letter.Of("plain"));

        var theCase = await CaseAsync(site);
        Assert.Equal("email", theCase.State.Channel);
        Assert.Equal("Reported by email", theCase.Timeline[0].Text);
        Assert.False(File.Exists(file));
        await site.AdvanceAsync();
        Assert.Contains(site.SentTo("colin@demo.invalid"), m => m.Text.Contains("/track/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_secret_there_are_no_addresses_to_call()
    {
        await using var site = await InboundSite.StartAsync(_folder, "--Inbound:Secret=");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, await site.PostAsync(Letter.Of("plain")));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await site.PostAsync(Letter.Of("plain"), secret: ""));
        Assert.Empty(site.Folders.Mail.Waiting);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<CaseView> CaseAsync(InboundSite site)
    {
        for (var wait = Stopwatch.StartNew(); wait.Elapsed < TimeSpan.FromSeconds(30); await Task.Delay(200))
            if (await site.CasesAsync() is [var only]) return only;
        throw new TimeoutException("No case came of the mail.");
    }
}
