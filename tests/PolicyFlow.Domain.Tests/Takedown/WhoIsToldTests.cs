using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;
using static PolicyFlow.Domain.Tests.Telling.Crew;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>Where a role has nobody, the next in line takes the place.</summary>
public sealed class WhoIsToldTests
{
    public static TheoryData<bool, string[], string[], string[], string[]> Lines => new()
    {
        { false, [Manager], [Lead], [Principal], [Manager] },
        { false, [], [Lead], [Principal], [Lead] },
        { false, [], [], [Principal], [Principal] },
        { false, [], [], [], [] },
        { true, [Manager], [Lead], [Principal], [Lead] },
        { true, [Manager], [], [Principal], [Principal] },
        { true, [Manager], [], [], [Manager] },
        { true, [], [], [], [] },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_first_in_line_that_has_a_holder_is_told(
        bool childAtRisk, string[] managers, string[] leads, string[] principals, string[] told) =>
        Assert.Equal(told, Who.Decides(childAtRisk, new OnDuty(managers, leads, principals)));

    [Fact]
    public void A_person_with_several_roles_is_told_once()
    {
        var story = Story.Reported(duty: new OnDuty([Manager], [Manager], [Manager])).At(5.Hours());

        Assert.Equal([Manager], story.Told(Letters.DecisionLapsed));
    }

    [Fact]
    public void Nobody_who_was_left_out_is_told_anything()
    {
        var without = new OnDuty([OtherManager], [Lead], [Principal]);
        var story = Story.Reported(duty: without).Do(
                new ApproveApproach("provider:demo-host", ["i1"], Words("to"), Words("n")), Actor.Person(OtherManager))
            .At(40.Hours()).PersonSees(ItemStatus.Gone).ClosesProperly().At(30.Days());

        Assert.DoesNotContain(story.Letters, l => l.Lane == Effect.ToPerson(Manager));
        Assert.Contains(story.Letters, l => l.Lane == Effect.ToPerson(OtherManager));
    }

    [Fact]
    public void Who_is_told_is_who_is_on_duty_when_it_happens()
    {
        var story = Story.Reported().Approves().OnDutyNow(Everybody with { Managers = ["p-cover"] }).At(25.Hours());

        Assert.Equal(["p-cover"], story.Told(Letters.WindowMissed));
    }
}
