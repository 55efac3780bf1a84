using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Api;

public sealed class ReadingTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task A_new_case_says_what_it_is_and_when_the_decision_is_due()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();

        var found = await manager.CaseAsync(reference);

        Assert.Equal("Takedown", found.Word("kind"));
        Assert.Equal("Reported", found.Word("status"));
        Assert.Equal(found.Time("reportedAt").AddHours(4), found.Time("dueAt"));
        Assert.Null(found["windowEndsAt"]);
        var url = Assert.Single(found.All("urls"));
        Assert.Equal((Steps.Address, "up"), (url.Word("url"), url.Word("status")));
        Assert.Empty(found.All("approaches"));
        var entry = found.Event("takedown-reported");
        Assert.Equal(1, entry["sequence"]!.GetValue<int>());
        Assert.Equal(found.Time("reportedAt"), entry.Time("at"));
        Assert.Equal(("The reporter", "9.2"), (entry.Word("actor"), entry.Word("clause")));
    }

    [Fact]
    public async Task The_window_is_24_hours_from_when_the_hosts_server_took_the_letter()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();

        var found = await manager.ApproachAsync(reference);

        Assert.Equal("Approached", found.Word("status"));
        var received = found.Event("notice-received").Time("at");
        Assert.Equal(received.AddHours(24), found.Time("windowEndsAt"));
        Assert.Equal(found.Time("windowEndsAt"), found.Time("dueAt"));
        var approach = Assert.Single(found.All("approaches"));
        Assert.Equal(
            ("Approached", "Demo Dana", "email"),
            (approach.Word("status"), approach.Word("madeBy"), approach.Word("channel")));
        Assert.Equal(received, approach.Time("receivedAt"));
        Assert.Equal(
            [received.AddHours(12), received.AddHours(20)],
            approach.All("chaseAt").Select(c => c.GetValue<DateTimeOffset>()));
    }

    [Fact]
    public async Task The_timeline_counts_from_one_without_a_gap_and_time_never_runs_back()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();
        await manager.ApproachAsync(reference);
        await manager.DoAsync(reference, "add-note", new { text = "Rang the school" });

        var timeline = (await manager.CaseAsync(reference)).All("timeline");

        Assert.Equal(Enumerable.Range(1, timeline.Count), timeline.Select(e => e["sequence"]!.GetValue<int>()));
        var times = timeline.Select(e => e.Time("at")).ToList();
        Assert.Equal(times.Order(), times);
        Assert.All(timeline, e => Assert.NotEmpty(e.Word("actor")));
        Assert.Equal("Demo Dana", timeline.Single(e => e.Word("event") == "note-added").Word("actor"));
    }

    [Fact]
    public async Task A_reference_is_understood_however_it_was_typed()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();

        var typed = await manager.CaseAsync(reference.ToLowerInvariant().Replace("-", " ").Replace(" ", "%20"));

        Assert.Equal(reference, typed.Word("reference"));
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_is_asked_to()
    {
        using var visitor = demo.Visitor();
        var reference = await visitor.ReportAsync();

        (await visitor.GetAsync("/api/cases")).IsProblem(HttpStatusCode.Unauthorized);
        (await visitor.GetAsync($"/api/cases/{reference}")).IsProblem(HttpStatusCode.Unauthorized);
        (await visitor.ActAsync(reference, "add-note", new { text = "x" })).IsProblem(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("PF-0000-0000")]
    [InlineData("PF-7K3M-92QX")]
    [InlineData("nonsense")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    public async Task A_case_that_is_not_there_is_not_found(string reference)
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);

        (await manager.GetAsync($"/api/cases/{reference}")).IsProblem(HttpStatusCode.NotFound);
        (await manager.ActAsync(reference, "close")).IsProblem(HttpStatusCode.NotFound);
    }
}
