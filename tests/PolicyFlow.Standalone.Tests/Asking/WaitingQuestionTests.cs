using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Asking;

/// <summary>A question that nobody answers is not lost, and its words can be erased.</summary>
public sealed class WaitingQuestionTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_three_working_days_it_is_in_the_digest_of_those_who_were_asked()
    {
        await using var program = await PolicyFlowProgram.DemoAsync(_folder["data"]);
        using var coach = await program.AsAsync(DemoSite.Staff);
        using var manager = await program.AsAsync(DemoSite.Manager);
        var reference = await coach.AskAsync("post");

        await manager.AdvanceAsync("P12D");

        var told = (await manager.MailAsync(reference)).Where(m => m.Word("to") == DemoSite.Manager).ToList();
        Assert.Contains(told, m => m.Word("subject").StartsWith("Your digest", StringComparison.Ordinal)
            && m.Word("text").Contains("A colleague's question waits for an answer", StringComparison.Ordinal));
        Assert.Contains("before they act.", (await manager.GetAsync("/today")).Text, StringComparison.Ordinal);

        (await manager.DoAsync($"/questions/{reference}", "advise", ("advice", "yes"))).Is(HttpStatusCode.SeeOther);
        var before = (await manager.MailAsync(reference)).Count(m => m.Word("to") == DemoSite.Manager);
        await manager.AdvanceAsync("P12D");
        Assert.Equal(before, (await manager.MailAsync(reference)).Count(m => m.Word("to") == DemoSite.Manager));
    }

    [Fact]
    public async Task The_words_of_whoever_asked_are_erased_and_the_chain_stays_whole()
    {
        var data = _folder["data"];
        string waiting, answered;
        await using (var program = await PolicyFlowProgram.DemoAsync(data))
        {
            using var coach = await program.AsAsync(DemoSite.Staff);
            using var manager = await program.AsAsync(DemoSite.Manager);
            waiting = await coach.AskAsync("post");
            answered = await coach.AskAsync("post");
            (await manager.DoAsync($"/questions/{answered}", "advise", ("advice", "no"), ("advice-words", "Kept advice")))
                .Is(HttpStatusCode.SeeOther);
        }

        Assert.Equal(1, (await EraseAsync(data, waiting)).Code);
        Assert.Equal(0, (await EraseAsync(data, answered)).Code);
        Assert.Equal(0, (await PolicyFlowProgram.RunAsync("verify", "--data", data)).Code);

        await using var again = await PolicyFlowProgram.DemoAsync(data);
        using var reader = await again.AsAsync(DemoSite.Manager);
        var page = (await reader.GetAsync($"/questions/{answered}")).Is(HttpStatusCode.OK).Text;
        Assert.Contains("[erased]", page, StringComparison.Ordinal);
        Assert.Contains("Kept advice", page, StringComparison.Ordinal);
        Assert.DoesNotContain("unmistakable", page, StringComparison.Ordinal);
    }

    private static Task<Ended> EraseAsync(string data, string reference) => PolicyFlowProgram.RunAsync(
        "erase", "--data", data, "--question", reference, "--reason", "They asked.");
}
