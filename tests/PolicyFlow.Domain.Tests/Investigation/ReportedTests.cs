using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Investigation;

/// <summary>Clauses 5.3, 8.1, 9.1 and 11.7: misuse is reported, added to and opened.</summary>
public sealed class ReportedTests
{
    [Fact]
    public void The_people_of_the_route_are_told_and_the_reporter_has_a_receipt()
    {
        var story = Inquiry.Reported();

        Assert.Equal([Crew.Manager, Crew.OtherManager, Crew.Principal], story.Told(InvestigationLetters.NewReport));
        Assert.Equal(["reporter"], story.Told(InvestigationLetters.Receipt));
        Assert.Empty(story.Told(InvestigationLetters.Alert));
        Assert.Equal(InvestigationStatus.Reported, story.State.Status);
    }

    [Fact]
    public void Without_an_address_there_is_no_receipt() => Assert.Empty(
        Inquiry.Reported(Inquiry.Report with { ReporterEmail = null }).Told(InvestigationLetters.Receipt));

    [Fact]
    public void A_threat_is_told_to_everybody_in_line_and_everybody_in_line_sees_it()
    {
        var story = Inquiry.Reported(Inquiry.Report with { Threatening = true });

        Assert.Equal(
            [Crew.Manager, Crew.OtherManager, Crew.Principal, Crew.Lead], story.Told(InvestigationLetters.NewReport));
        Assert.True(story.Sees(Crew.Lead, new RoleGrant(Role.SafeguardingLead)));
    }

    [Fact]
    public void Whoever_is_named_as_its_subject_is_told_nothing_and_never_sees_it()
    {
        var story = Inquiry.Reported(Inquiry.Report with { LeftOut = [Crew.Principal] }).At(30.Days());

        Assert.DoesNotContain(story.Sent, e => e.Lane == Effect.ToPerson(Crew.Principal));
        Assert.False(story.Sees(Crew.Principal, new RoleGrant(Role.Principal)));
        Assert.Equal("no-such-case", story.Refusal(new OpenReport("principal"), Inquiry.ThePrincipal));
    }

    [Fact]
    public void Nobody_triages_it_in_a_working_day_so_it_climbs_once_to_everybody_in_line()
    {
        var story = Inquiry.Reported().At(20.Days());

        Assert.Equal([1.Days()], story.When<TriageLapsed>());
        Assert.Equal(
            [Crew.Lead, Crew.Principal, Crew.Manager, Crew.OtherManager], story.Told(InvestigationLetters.TriageLapsed));
        Assert.True(story.Sees(Crew.Lead, new RoleGrant(Role.SafeguardingLead)));
    }

    [Fact]
    public void A_report_of_Christmas_Eve_is_triaged_on_the_first_working_day_after()
    {
        var story = Inquiry.Reported(at: new DateTimeOffset(2026, 12, 24, 16, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateTimeOffset(2026, 12, 29, 16, 0, 0, TimeSpan.Zero), story.State.TriageBy);
    }

    [Fact]
    public void A_child_at_risk_and_a_threat_are_told_to_those_on_duty_for_the_school_that_the_report_names()
    {
        var school = OnDuty.Nobody with { SafeguardingLeads = ["p-school-lead"] };
        var atRisk = Inquiry.Reported(Inquiry.Report with { ChildAtRisk = true, Duty = school });
        var threat = Inquiry.Reported(Inquiry.Report with { Threatening = true, Duty = school });

        Assert.Equal(["p-school-lead"], atRisk.Last<MisuseReported>().Tell);
        Assert.Contains("p-school-lead", threat.Last<MisuseReported>().Tell);
        Assert.DoesNotContain(Crew.Lead, threat.Last<MisuseReported>().Tell);
    }

    [Fact]
    public void A_place_of_the_route_that_has_not_opened_it_is_told_again_once()
    {
        var story = Inquiry.Reported().Do(new OpenReport("manager")).Do(Inquiry.Triage(Branch.LowLevelConcern)).At(20.Days());

        Assert.Equal([1.Days()], story.When<PlaceUnseen>());
        Assert.Equal([Crew.Principal], story.Told(InvestigationLetters.PlaceUnseen));
    }

    [Fact]
    public void Where_every_place_has_opened_it_nobody_is_told_again() => Assert.Empty(Inquiry.Reported()
        .Do(new OpenReport("manager")).Do(new OpenReport("principal"), Inquiry.ThePrincipal).At(20.Days())
        .When<PlaceUnseen>());

    [Fact]
    public void Opening_it_twice_is_opening_it_once()
    {
        var story = Inquiry.Reported().Do(new OpenReport("manager"));

        Assert.Empty(story.Answer(new OpenReport("manager")));
        Assert.Equal("manager", story.State.FirstOpened!.Role);
    }

    [Fact]
    public void What_the_reporter_adds_is_kept_and_told_to_whoever_looks_into_it()
    {
        var story = Inquiry.Assigned()
            .Do(new AddToMisuse(Crew.Words("more"), [Inquiry.Post], []), Actor.Reporter);

        Assert.Equal(["i1", "i2"], story.State.Report.Items.Select(i => i.Id));
        Assert.Equal([Crew.OtherManager], story.Told(InvestigationLetters.Added));
        Assert.Equal("nothing-to-add", story.Refusal(new AddToMisuse(null, [], []), Actor.Reporter));
    }

    [Fact]
    public void A_reference_is_used_once() => Assert.Equal("exists", Inquiry.Reported().Refusal(Inquiry.Report));

    [Fact]
    public void Only_named_persons_work_on_it() =>
        Assert.Equal("needs-a-person", Inquiry.Reported().Refusal(Inquiry.Triage(Branch.Conduct), Actor.Reporter));
}
