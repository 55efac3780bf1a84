using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Takedown;

/// <summary>Clauses 15.2, 16.4 and 5.1 on the running program: what comes after a missed window.</summary>
public sealed class LadderTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private const string School = "Invented Park School";

    [Fact]
    public async Task A_missed_window_climbs_rung_by_rung_each_with_a_letter_ready_and_a_click()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync(new { urls = (string[])[Steps.Address], school = await SchoolAsync(manager) });
        await manager.ApproachAsync(reference);
        await manager.AdvanceAsync("PT24H1M");
        Assert.Equal("WindowMissed", (await manager.CaseAsync(reference)).Word("status"));

        var helpline = (await manager.CaseAsync(reference)).All("actions").Single(a => a.Word("name") == "send-escalation");
        var letter = helpline.All("fields").Single(f => f.Word("name") == "text").Word("proposed");
        Assert.Contains("To the Professionals Online Safety Helpline", letter, StringComparison.Ordinal);
        Assert.Contains(Steps.Address, letter, StringComparison.Ordinal);
        await manager.DoAsync(reference, "send-escalation", new { rung = "helpline", to = "help@helpline.example" });
        await manager.AdvanceAsync("PT1M");
        Assert.Equal("Escalated", (await manager.CaseAsync(reference)).Word("status"));
        Assert.Contains(await manager.MailAsync(reference), m => m.Word("to") == "help@helpline.example");

        await manager.AdvanceAsync("PT24H");
        Assert.Contains("rung-lapsed", (await manager.CaseAsync(reference)).Events());
        await manager.DoAsync(reference, "send-escalation",
            new { rung = "network-provider", scope = "registrar", to = "abuse@registrar.example" });
        await manager.AdvanceAsync("PT24H1M");
        await manager.DoAsync(reference, "send-escalation", new { rung = "governors" });
        await manager.AdvanceAsync("PT1M");

        var told = Assert.Single(await manager.MailAsync(reference), m => m.Word("to") == DemoSite.Governor);
        Assert.DoesNotContain(Steps.Address, told.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("other.example", told.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Number of places: 1", told.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_helpline_may_be_asked_at_any_time_and_others_only_when_a_host_has_failed()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();

        var early = (await manager.ActAsync(reference, "send-escalation", new { rung = "network-provider", to = "abuse@isp.example" }))
            .IsProblem(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("too-early", early.Word("code"));
        await manager.DoAsync(reference, "send-escalation", new { rung = "helpline", to = "help@helpline.example" });
    }

    [Fact]
    public async Task Nobody_deciding_on_the_next_step_climbs_and_a_recorded_decision_ends_it()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();
        await manager.ApproachAsync(reference);

        await manager.AdvanceAsync("PT28H5M");
        Assert.Contains("escalation-undecided", (await manager.CaseAsync(reference)).Events());

        await manager.DoAsync(reference, "decline-escalation", new { reason = "The post is in a closed group of five people." });
        Assert.Contains("escalation-declined", (await manager.CaseAsync(reference)).Events());
    }

    [Fact]
    public async Task A_governor_is_never_told_an_address_even_if_somebody_types_it()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync(new { urls = (string[])[Steps.Address], school = await SchoolAsync(manager) });
        await manager.ApproachAsync(reference);
        await manager.AdvanceAsync("PT24H1M");

        (await manager.ActAsync(reference, "send-escalation", new { rung = "governors", text = "It is at " + Steps.Address }))
            .IsProblem(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<string> SchoolAsync(Caller anybody)
    {
        var form = (await anybody.GetAsync("/report/child")).Text;
        var option = form[..form.IndexOf(">" + School, StringComparison.Ordinal)];
        return option[(option.LastIndexOf("value=\"", StringComparison.Ordinal) + 7)..].Split('"')[0];
    }
}
