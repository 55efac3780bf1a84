using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Api;

public sealed class ActionTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task A_case_goes_from_report_to_closed_and_opens_again()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();
        await manager.ApproachAsync(reference);

        await manager.DoAsync(reference, "record-host-answer", new { answer = "removed", text = "Done" });
        Assert.Equal("RemovalClaimed", (await manager.CaseAsync(reference)).Word("status"));
        await manager.DoAsync(reference, "confirm-removed");
        var confirmed = await manager.CaseAsync(reference);
        Assert.Equal("Confirmed", confirmed.Word("status"));
        Assert.Equal("gone", confirmed.All("urls")[0].Word("status"));
        await manager.DoAsync(reference, "record-support", new { answer = "offered" });
        await manager.DoAsync(reference, "add-minutes", new { minutes = 12 });
        await manager.DoAsync(reference, "close");
        var closed = await manager.CaseAsync(reference);
        Assert.Equal("Closed", closed.Word("status"));
        Assert.Null(closed["dueAt"]);
        Assert.Null(closed["windowEndsAt"]);

        await manager.DoAsync(reference, "reopen", new { reason = "It is back" });
        var reopened = await manager.CaseAsync(reference);
        Assert.Equal("Reopened", reopened.Word("status"));
        Assert.Equal(reopened.Event("case-reopened").Time("at").AddHours(4), reopened.Time("dueAt"));
    }

    [Fact]
    public async Task The_answer_to_an_action_says_how_the_case_stands_now()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();

        var answer = (await manager.ActAsync(reference, "decline-approach", new { reason = "It is satire" }))
            .Is(HttpStatusCode.OK).Json;

        Assert.Equal((reference, "NotApproached"), (answer.Word("reference"), answer.Word("status")));
    }

    [Fact]
    public async Task An_approach_that_was_made_elsewhere_runs_from_when_it_was_made()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();
        var madeAt = (await manager.CaseAsync(reference)).Time("reportedAt").AddHours(-2);

        await manager.DoAsync(reference, "record-approach", new { channel = "form", madeAt, receipt = "T-1729" });

        var found = await manager.CaseAsync(reference);
        Assert.Equal(madeAt.AddHours(24), found.Time("windowEndsAt"));
        Assert.Equal("T-1729", found.Event("approach-recorded").Word("detail"));
    }

    [Fact]
    public async Task What_was_done_already_is_a_conflict()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();
        await manager.ApproachAsync(reference);

        (await manager.ActAsync(reference, "approve-approach", new { to = Steps.HostMail }))
            .IsProblem(HttpStatusCode.Conflict);
        (await manager.ActAsync(reference, "reopen", new { reason = "x" })).IsProblem(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Acting_on_an_older_version_than_the_one_that_was_read_is_a_conflict()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();
        var seen = (await manager.CaseAsync(reference))["version"]!.GetValue<int>();
        await manager.DoAsync(reference, "add-note", new { text = "Faster" });

        (await manager.ActAsync(reference, "add-note", new { text = "Slower", version = seen }))
            .IsProblem(HttpStatusCode.Conflict);
        Assert.Single((await manager.CaseAsync(reference)).Events(), "note-added");
    }

    [Theory]
    [InlineData("close", "{}")]
    [InlineData("approve-approach", "{}")]
    [InlineData("approve-approach", """{"to":"not an address"}""")]
    [InlineData("add-minutes", "{}")]
    [InlineData("add-minutes", """{"minutes":"soon"}""")]
    [InlineData("add-minutes", """{"minutes":-5}""")]
    [InlineData("add-note", """{"text":"   "}""")]
    [InlineData("decline-approach", "{}")]
    [InlineData("confirm-removed", """{"finding":"vaporised"}""")]
    [InlineData("confirm-removed", """{"items":["i99"]}""")]
    [InlineData("record-support", """{"answer":"maybe"}""")]
    [InlineData("record-approach", """{"madeAt":"yesterday-ish"}""")]
    public async Task A_refusal_says_why_and_changes_nothing(string action, string fields)
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();

        var problem = (await manager.PostRawAsync($"/api/cases/{reference}/actions/{action}", fields))
            .IsProblem(HttpStatusCode.UnprocessableEntity);

        Assert.NotEmpty(problem.Word("detail"));
        Assert.Equal(["takedown-reported"], (await manager.CaseAsync(reference)).Events().Where(e => e != "mail-sent"));
    }

    [Theory]
    [InlineData("explode")]
    [InlineData("Close")]
    [InlineData("erase-bodies")]
    public async Task An_action_that_does_not_exist_is_not_found(string action)
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();

        (await manager.ActAsync(reference, action)).IsProblem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_key_again_acts_once_and_another_persons_same_key_is_another()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        using var colleague = await demo.AsAsync(DemoSite.OtherManager);
        var reference = await manager.ReportAsync();

        for (var i = 0; i < 3; i++)
            (await manager.ActAsync(reference, "add-minutes", new { minutes = 7 }, "k")).Is(HttpStatusCode.OK);
        (await colleague.ActAsync(reference, "add-minutes", new { minutes = 5 }, "k")).Is(HttpStatusCode.OK);

        Assert.Equal(12, (await manager.CaseAsync(reference))["minutes"]!.GetValue<int>());
    }
}
