using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Investigation;

/// <summary>The next in line takes the place of whoever turns out to be the subject, whenever that is (9.1, 11.7).</summary>
public sealed class PlacesTests
{
    private static readonly InvolvePerson ThePrincipal =
        new(Part.Subject, Crew.Words("p"), null, Crew.Principal, Pupil: false);

    [Fact]
    public void The_chair_takes_the_place_of_the_principal_while_the_managers_keep_theirs()
    {
        var story = Later(Inquiry.Reported().Do(ThePrincipal));

        Assert.True(SeesAsChair(story));
        Assert.True(story.Sees(Crew.Manager, new RoleGrant(Role.Manager)));
        Assert.False(story.Sees(Crew.Principal, new RoleGrant(Role.Principal)));
        Assert.Equal([Inquiry.Chair], story.Told(InvestigationLetters.PlaceTaken));
        Assert.Equal((Role.Principal, Role.Chair), (story.State.Report.Places[1].Wanted, story.State.Report.Places[1].Taken));
    }

    [Fact]
    public void It_is_taken_once_and_also_in_a_case_that_is_closed()
    {
        var open = Later(Inquiry.Reported().Do(ThePrincipal));
        var closed = Later(Inquiry.Ready().Do(new CloseInvestigation(null, null)).Do(ThePrincipal));

        Assert.Single(open.When<PlacesFilled>());
        Assert.Equal(InvestigationStatus.Closed, closed.State.Status);
        Assert.True(SeesAsChair(closed));
    }

    [Fact]
    public void Where_the_only_role_of_the_route_is_the_subject_it_goes_up_and_where_nobody_is_above_down()
    {
        var alone = Inquiry.Report with
        {
            Routed = Inquiry.ToManagersAndPrincipal with
            {
                Places = [new RoutedPlace(Role.Principal, Role.Principal, [Crew.Principal])],
            },
        };
        var up = Later(Inquiry.Reported(alone).Do(ThePrincipal));
        var down = Later(Inquiry.Reported(alone).Do(ThePrincipal).OnDutyAre(Inquiry.Everyone with { Chairs = [] }));

        Assert.True(SeesAsChair(up));
        Assert.False(up.Sees(Crew.Lead, new RoleGrant(Role.SafeguardingLead)));
        Assert.True(down.Sees(Crew.Lead, new RoleGrant(Role.SafeguardingLead)));
        Assert.False(down.Sees(Crew.Manager, new RoleGrant(Role.Manager)));
    }

    [Fact]
    public void Another_who_holds_the_role_comes_before_the_next_role()
    {
        var story = Later(Inquiry.Reported().Do(ThePrincipal)
            .OnDutyAre(Inquiry.Everyone with { Principals = [Crew.Principal, "p-second"] }));

        Assert.True(story.Sees("p-second", new RoleGrant(Role.Principal)));
        Assert.False(SeesAsChair(story));
        Assert.Equal(["p-second"], story.Told(InvestigationLetters.PlaceTaken));
    }

    [Fact]
    public void Where_it_was_a_mistake_the_place_is_theirs_again()
    {
        var story = Later(Later(Inquiry.Reported().Do(ThePrincipal)).Do(new ChangePart("n1", Part.Witness, Crew.Words("why"))));

        Assert.True(story.Sees(Crew.Principal, new RoleGrant(Role.Principal)));
        Assert.False(SeesAsChair(story));
    }

    [Fact]
    public void The_chair_who_is_the_subject_too_leaves_the_place_to_the_next()
    {
        var story = Later(Later(Inquiry.Reported().Do(ThePrincipal))
            .Do(new InvolvePerson(Part.Subject, Crew.Words("c"), null, Inquiry.Chair, Pupil: false)));

        Assert.False(SeesAsChair(story));
        Assert.True(story.Sees(Crew.Lead, new RoleGrant(Role.SafeguardingLead)));
    }

    [Fact]
    public void Whom_a_case_that_belongs_to_this_one_is_about_sees_this_one_as_little()
    {
        var story = Inquiry.Reported().Do(new LeaveOut("investigation-2", [Crew.OtherManager]), Actor.System);
        Assert.False(story.Sees(Crew.OtherManager, new RoleGrant(Role.Manager)));
        Assert.Equal("not-yours", story.Refusal(new LeaveOut("investigation-2", [])));

        story.Do(new LeaveOut("investigation-2", []), Actor.System);
        Assert.True(story.Sees(Crew.OtherManager, new RoleGrant(Role.Manager)));
    }

    [Fact]
    public void The_cases_that_belong_to_it_are_told_whom_it_is_about_and_never_what_they_said_themselves()
    {
        var story = Inquiry.Triaged().Do(new RecordTakedown("takedown-1", ["i1"]), Actor.System)
            .Do(new LeaveOut("takedown-1", ["p-theirs"]), Actor.System).Do(ThePrincipal);

        Assert.Contains("linked:takedown-1", story.Told(InvestigationLetters.LeaveOut));
        Assert.Equal([Crew.Principal], Linked.LeftOutFor(story.State, "takedown-1"));
        Assert.Equal([Crew.Principal, "p-theirs"], Linked.LeftOutFor(story.State, "investigation-2"));
    }

    private static Inquiry Later(Inquiry story) => story.Until(story.Clock.AddMinutes(1));

    private static bool SeesAsChair(Inquiry story) => story.Sees(Inquiry.Chair, new RoleGrant(Role.Chair));
}
