using System.Net;
using System.Text.Json.Nodes;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Demonstration;

public sealed class SecondStartTests
{
    [Fact]
    public async Task A_second_start_on_the_same_folder_goes_on_where_it_was()
    {
        using var folder = new TestFolder();
        var port = FreePort.Next();
        using var manager = new Caller(new Uri($"http://127.0.0.1:{port}"));
        string reference, tracking, before;
        IReadOnlyList<string> mails;
        DateTimeOffset clock;
        await using (var first = await PolicyFlowProgram.ServeAsync(folder["data"], port, "--demo"))
        {
            (await manager.PostAsync("/demo/sign-in", new { email = DemoSite.Manager })).Is(HttpStatusCode.OK);
            var report = (await manager.PostAsync("/api/reports", new { urls = (string[])[Steps.Address] })).Json;
            (reference, tracking) = (report.Word("reference"), report.Word("trackingUrl"));
            await manager.ApproachAsync(reference);
            clock = await manager.AdvanceAsync("PT13H");
            before = OnRecord(await manager.CaseAsync(reference));
            mails = await MailsAsync(manager);
        }

        await using var second = await PolicyFlowProgram.ServeAsync(folder["data"], port, "--demo");

        // Time goes on meanwhile, into the next minute or hour at any moment: here it surely does.
        await manager.AdvanceAsync("PT1M");

        // The cookie of the first start still opens the case, and what is on record is the same to the letter.
        Assert.Equal(before, OnRecord(await manager.CaseAsync(reference)));
        Assert.Equal(mails, (await MailsAsync(manager)).TakeLast(mails.Count));
        (await manager.GetAsync(tracking)).Is(HttpStatusCode.OK);
        Assert.True(await manager.AdvanceAsync("PT0.001S") >= clock);
        await manager.AdvanceAsync("PT11H");
        Assert.Equal("WindowMissed", (await manager.CaseAsync(reference)).Word("status"));
        Assert.Single(
            (await manager.GetAsync("/demo/people.json")).Json.AsArray(), p => p!.Word("email") == DemoSite.Manager);
    }

    /// <summary>A case without the drafts that its actions propose: they name days and times that count from now, such as
    /// until when an author is asked to answer.</summary>
    private static string OnRecord(JsonNode theCase)
    {
        foreach (var field in theCase.All("actions").SelectMany(a => a.All("fields"))) field.AsObject().Remove("proposed");
        return theCase.ToJsonString();
    }

    /// <summary>Newest first. A digest whose hour comes between the starts is one more.</summary>
    private static async Task<IReadOnlyList<string>> MailsAsync(Caller anybody) =>
        [.. (await anybody.GetAsync("/demo/mailbox.json")).Json.AsArray().Select(m => m!.ToJsonString())];
}
