using System.Net;
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
        string reference, tracking, before, mails;
        DateTimeOffset clock;
        await using (var first = await PolicyFlowProgram.ServeAsync(folder["data"], port, "--demo"))
        {
            (await manager.PostAsync("/demo/sign-in", new { email = DemoSite.Manager })).Is(HttpStatusCode.OK);
            var report = (await manager.PostAsync("/api/reports", new { urls = (string[])[Steps.Address] })).Json;
            (reference, tracking) = (report.Word("reference"), report.Word("trackingUrl"));
            await manager.ApproachAsync(reference);
            clock = await manager.AdvanceAsync("PT13H");
            before = (await manager.CaseAsync(reference)).ToJsonString();
            mails = (await manager.GetAsync("/demo/mailbox.json")).Text;
        }

        await using var second = await PolicyFlowProgram.ServeAsync(folder["data"], port, "--demo");

        // The cookie of the first start still opens the case, and the case is the same to the letter.
        Assert.Equal(before, (await manager.CaseAsync(reference)).ToJsonString());
        Assert.Equal(mails, (await manager.GetAsync("/demo/mailbox.json")).Text);
        (await manager.GetAsync(tracking)).Is(HttpStatusCode.OK);
        Assert.True(await manager.AdvanceAsync("PT0.001S") >= clock);
        await manager.AdvanceAsync("PT11H");
        Assert.Equal("WindowMissed", (await manager.CaseAsync(reference)).Word("status"));
        Assert.Single(
            (await manager.GetAsync("/demo/people.json")).Json.AsArray(), p => p!.Word("email") == DemoSite.Manager);
    }
}
