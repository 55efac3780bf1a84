using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Investigation;

/// <summary>Clause 5.3: a report is not lost because nobody holds a role that sees it.</summary>
public sealed class NobodyThereTests
{
    private const string Admin = "p-admin";
    private static readonly OnDuty Nobody = OnDuty.Nobody with { Administrators = [Admin] };

    private static readonly ReportMisuse Report = Inquiry.Report with
    {
        Routed = new Routed(
            new Route("misuse", "11.7", RouteMode.AllOf, [Role.Principal]), [new RoutedPlace(Role.Principal, Role.Principal, [])]),
    };

    [Fact]
    public void The_administrators_are_told_that_it_is_there_each_working_day_until_somebody_is()
    {
        var story = Inquiry.Reported(Report, duty: Nobody);
        Assert.Equal([Admin], story.Told(InvestigationLetters.Nobody));
        Assert.False(story.Sees(Admin, new RoleGrant(Role.Administrator)));

        story.At(2.Days());
        Assert.Equal([Admin, Admin], story.Told(InvestigationLetters.Nobody).Take(2));
        Assert.NotNull(story.State.NobodyAt);

        story.OnDutyAre(Inquiry.Everyone).At(7.Days());
        Assert.Single(story.When<SomebodyInLine>());
        Assert.NotEmpty(story.Told(InvestigationLetters.NewReport));
        Assert.DoesNotContain(Admin, story.Told(InvestigationLetters.NewReport));
        Assert.Null(story.State.NobodyAt);
    }

    [Fact]
    public void Where_a_child_is_at_risk_it_is_looked_each_hour_and_the_lead_is_alerted()
    {
        var story = Inquiry.Reported(Report with { ChildAtRisk = true }, duty: Nobody).At(3.Hours());
        Assert.Equal([0.Hours(), 1.Hours(), 2.Hours(), 3.Hours()], story.When<NobodyInLine>());

        story.OnDutyAre(Inquiry.Everyone).At(4.Hours());
        Assert.Equal([4.Hours()], story.When<SomebodyInLine>());
        Assert.Contains(Crew.Lead, story.Told(InvestigationLetters.Alert));
    }

    [Fact]
    public void Where_everybody_has_gone_meanwhile_the_climb_reaches_the_administrators()
    {
        var story = Inquiry.Reported().OnDutyAre(Nobody).At(2.Days());

        Assert.NotEmpty(story.When<TriageLapsed>());
        Assert.Equal([Admin], story.Told(InvestigationLetters.Nobody).Distinct());
    }

    [Fact]
    public void An_administrator_whom_it_is_about_is_not_told()
    {
        var story = Inquiry.Reported(Report with { LeftOut = [Admin] }, duty: Nobody);

        Assert.Empty(story.Told(InvestigationLetters.Nobody));
        Assert.NotNull(story.State.NobodyAt);
    }

    [Fact]
    public void Where_the_chair_is_left_the_report_is_theirs_and_no_administrator_is_told()
    {
        var routed = Report.Routed with { Places = [new RoutedPlace(Role.Principal, Role.Chair, [Inquiry.Chair])] };

        var story = Inquiry.Reported(Report with { Routed = routed }, duty: Nobody with { Chairs = [Inquiry.Chair] });

        Assert.Equal([Inquiry.Chair], story.Told(InvestigationLetters.NewReport));
        Assert.Empty(story.Told(InvestigationLetters.Nobody));
    }

    [Fact]
    public void One_that_is_closed_or_opened_waits_for_nobody() =>
        Assert.Null(Inquiry.Reported(Report, duty: Nobody).OnDutyAre(Inquiry.Everyone)
            .Do(new OpenReport("manager")).State.NobodyAt);
}
