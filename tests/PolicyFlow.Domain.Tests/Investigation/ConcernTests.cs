using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Merging;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Investigation;

/// <summary>Clauses 7.3, 8.1 and 11.7: what may harm a child is the safeguarding leads', at once.</summary>
public sealed class ConcernTests
{
    [Fact]
    public void A_child_at_risk_is_told_to_the_leads_at_once_and_to_nobody_else()
    {
        var story = Inquiry.AtRisk();

        Assert.Equal([Crew.Lead], story.Told(InvestigationLetters.Alert));
        Assert.Empty(story.Told(InvestigationLetters.NewReport));
        Assert.True(story.Sees(Crew.Lead, new RoleGrant(Role.SafeguardingLead)));
        Assert.False(story.Sees(Crew.Manager, new RoleGrant(Role.Manager)));
    }

    [Fact]
    public void A_sexual_image_is_the_leads_whatever_else_was_ticked() => Assert.Equal(
        ConcernKind.Concern, Inquiry.Reported(Inquiry.Report with { Category = "sexual-image" }).State.Safeguarding.Concern);

    [Fact]
    public void At_ten_to_midnight_on_Christmas_Eve_the_clock_runs_in_minutes()
    {
        var story = Inquiry.Reported(
            Inquiry.Report with { ChildAtRisk = true }, new DateTimeOffset(2026, 12, 24, 23, 50, 0, TimeSpan.Zero)).At(2.Hours());

        Assert.Equal([15.Minutes()], story.When<DeputiesTold>());
        Assert.Equal([1.Hours()], story.When<SafeguardingUnseen>());
        Assert.Equal([Inquiry.Deputy], story.Told(InvestigationLetters.Deputies));
        Assert.Contains(TextLetters.Lane(Inquiry.Deputy), story.Told(TextLetters.ChildAtRisk));
        Assert.Equal(
            [Crew.Lead, Crew.Principal, Crew.Manager, Crew.OtherManager, Inquiry.Deputy],
            story.Told(InvestigationLetters.SafeguardingUnseen));
        Assert.True(story.Sees(Crew.Manager, new RoleGrant(Role.Manager)));
    }

    [Fact]
    public void Opening_stops_nothing_and_I_have_this_stops_both_clocks()
    {
        var opened = Inquiry.AtRisk().Do(new OpenReport("lead"), Crew.TheLead).At(2.Hours());
        var taken = Inquiry.AtRisk().At(10.Minutes()).Do(new TakeSafeguarding(), Crew.TheLead).At(2.Hours());

        Assert.Equal([15.Minutes()], opened.When<DeputiesTold>());
        Assert.Equal([1.Hours()], opened.When<SafeguardingUnseen>());
        Assert.Empty(taken.When<DeputiesTold>());
        Assert.Empty(taken.When<SafeguardingUnseen>());
    }

    [Fact]
    public void A_deputy_may_take_it_and_a_manager_may_not()
    {
        Assert.Equal("not-yours", Inquiry.AtRisk().Refusal(new TakeSafeguarding()));
        Assert.Equal(
            Inquiry.Deputy,
            Inquiry.AtRisk().Do(new TakeSafeguarding(), Actor.Person(Inquiry.Deputy)).State.Safeguarding.TakenBy);
    }

    [Fact]
    public void A_report_about_the_same_child_joins_the_alert_a_quarter_of_an_hour_after_the_first()
    {
        var story = Inquiry.AtRisk(alert: Inquiry.Wednesday - 6.Minutes());
        Assert.Empty(story.Told(InvestigationLetters.Alert));

        story.At(9.Minutes());
        Assert.Equal([9.Minutes()], story.When<AlertDue>());
        Assert.Equal([Crew.Lead], story.Told(InvestigationLetters.Alert));
    }

    [Fact]
    public void Where_the_last_alert_is_longer_ago_there_is_a_new_one_at_once() =>
        Assert.Equal([Crew.Lead], Inquiry.AtRisk(Inquiry.Wednesday - 15.Minutes()).Told(InvestigationLetters.Alert));

    [Fact]
    public void A_joined_report_that_a_lead_has_by_then_alerts_nobody() => Assert.Empty(
        Inquiry.AtRisk(Inquiry.Wednesday).Do(new TakeSafeguarding(), Crew.TheLead).At(1.Hours()).When<AlertDue>());

    [Fact]
    public void Whoever_sees_a_report_raises_a_concern_and_loses_sight_of_it()
    {
        var story = Inquiry.Assigned().Do(new RaiseConcern(ConcernKind.Exploitation, Crew.Words("why")));

        Assert.Equal([Crew.Lead], story.Told(InvestigationLetters.Alert));
        Assert.False(story.Sees(Crew.OtherManager, new RoleGrant(Role.Manager)));
        Assert.Equal("raised-already", story.Refusal(new RaiseConcern(ConcernKind.Fgm, Crew.Words("why")), Crew.TheLead));
    }

    [Fact]
    public void A_lead_who_raises_it_has_it()
    {
        var story = Inquiry.Reported(Inquiry.Report with { Threatening = true })
            .Do(new RaiseConcern(ConcernKind.Prevent, Crew.Words("why")), Crew.TheLead).At(2.Hours());

        Assert.Equal(Crew.Lead, story.State.Safeguarding.TakenBy);
        Assert.Empty(story.Told(InvestigationLetters.Alert));
        Assert.Empty(story.When<SafeguardingUnseen>());
    }

    [Fact]
    public void A_lead_lets_others_see_it_and_takes_that_back()
    {
        var story = Inquiry.AtRisk().Do(new GiveSight(Crew.Manager, Crew.Words("why")), Crew.TheLead);
        Assert.True(story.Sees(Crew.Manager, new RoleGrant(Role.Manager)));
        Assert.Equal("not-yours", story.Refusal(new GiveSight(Crew.OtherManager, Crew.Words("why"))));

        story.Do(new EndSight(Crew.Manager, Crew.Words("why")), Crew.TheLead);
        Assert.False(story.Sees(Crew.Manager, new RoleGrant(Role.Manager)));
    }

    [Fact]
    public void Its_subject_is_let_see_nothing()
    {
        var story = Inquiry.Reported(Inquiry.Report with { ChildAtRisk = true, LeftOut = [Inquiry.Coach] });

        Assert.Equal("left-out", story.Refusal(new GiveSight(Inquiry.Coach, Crew.Words("why")), Crew.TheLead));
    }

    [Fact]
    public void An_investigator_whom_a_lead_names_sees_it()
    {
        var story = Inquiry.AtRisk().Do(new TakeSafeguarding(), Crew.TheLead)
            .Do(Inquiry.Triage(Branch.Conduct), Crew.TheLead).Do(Inquiry.Assign(Crew.OtherManager), Crew.TheLead);

        Assert.True(story.Sees(Crew.OtherManager));
        Assert.Equal("not-yours", story.Refusal(Inquiry.Assign("p-else")));
    }

    [Fact]
    public void A_lead_who_turns_out_to_be_the_subject_has_it_no_more_and_it_climbs_at_once()
    {
        var story = Inquiry.AtRisk().Do(new TakeSafeguarding(), Crew.TheLead).At(5.Hours())
            .Do(new InvolvePerson(Part.Subject, Crew.Words("lead"), null, Crew.Lead, Pupil: false),
                Actor.Person(Inquiry.Deputy)).At(5.Hours());

        Assert.Equal([5.Hours()], story.When<SafeguardingUnseen>());
        Assert.DoesNotContain(Crew.Lead, story.Told(InvestigationLetters.SafeguardingUnseen));
        Assert.False(story.Sees(Crew.Lead, new RoleGrant(Role.SafeguardingLead)));
    }

    [Fact]
    public void Where_there_is_no_lead_the_chair_whom_the_route_names_sees_a_child_at_risk()
    {
        var story = Inquiry.Reported(
            Inquiry.Report with
            {
                ChildAtRisk = true,
                Routed = Inquiry.ToManagersAndPrincipal with
                {
                    Places = [new RoutedPlace(Role.SafeguardingLead, Role.Chair, [Inquiry.Chair])],
                },
            },
            duty: OnDuty.Nobody with { Chairs = [Inquiry.Chair] });

        Assert.Equal([Inquiry.Chair], story.Told(InvestigationLetters.Alert));
        Assert.True(story.Sees(Inquiry.Chair, new RoleGrant(Role.Chair)));
    }

    [Fact]
    public void An_alert_that_the_mail_held_up_is_withdrawn_when_a_lead_has_it()
    {
        var story = Inquiry.Reported().WithoutMail().Do(new RaiseConcern(ConcernKind.Concern, Crew.Words("why")))
            .Do(new TakeSafeguarding(), Crew.TheLead).MailIsBack();

        Assert.Empty(story.Told(InvestigationLetters.Alert));
        Assert.Single(story.Skipped(InvestigationLetters.Alert));
    }

    [Fact]
    public void What_it_is_about_is_said_more_exactly() => Assert.Equal(
        ConcernKind.MissingEducation,
        Inquiry.AtRisk().Do(new ClassifyConcern(ConcernKind.MissingEducation, Crew.Words("why")), Crew.TheLead)
            .State.Safeguarding.Concern);

    [Fact]
    public void A_child_at_risk_that_nobody_has_still_climbs_after_the_case_was_merged() => Assert.NotEmpty(
        Inquiry.AtRisk().Do(new MergeInto("investigation-other", Crew.Words("same")), Crew.TheLead).At(2.Hours())
            .When<SafeguardingUnseen>());
}
