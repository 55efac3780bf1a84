using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Tests.Cases.Routing;

public sealed class RouteDeciderTests
{
    private static readonly Actor Dana = Actor.Person("dana");
    private static readonly Actor Marek = Actor.Person("marek");
    private static readonly Actor Sofia = Actor.Person("sofia");
    private static readonly BodyRef Reason = new("b1", "hash");
    private static readonly RouteChoice Both = new(RouteMode.AllOf, [Role.Manager, Role.Principal]);

    [Fact]
    public void A_change_holds_when_a_second_person_confirms_it()
    {
        var proposed = Do(RouteState.AsBefore, Dana, Ask(Both));
        Assert.Empty(proposed.Own);
        Assert.Equal("needs-another", Refusal(proposed, Dana, new AnswerRoute(1, Confirm: true)));
        Assert.Equal("not-yours", Refusal(proposed, Sofia, new AnswerRoute(1, Confirm: true)));

        var confirmed = Do(proposed, Marek, new AnswerRoute(1, Confirm: true));

        Assert.Equal(Both, confirmed.Own[PolicyRoutes.AboutMe]);
        Assert.Equal(Marek, confirmed.History[0].AnsweredBy);
        Assert.Equal("stale-answer", Refusal(confirmed, Marek, new AnswerRoute(1, Confirm: true)));
    }

    [Fact]
    public void Whoever_is_alone_may_confirm_at_once() =>
        Assert.Equal(Both, Do(RouteState.AsBefore, Dana, Ask(Both), "dana").Own[PolicyRoutes.AboutMe]);

    [Fact]
    public void A_category_can_go_again_where_it_went_before()
    {
        var changed = Do(Do(RouteState.AsBefore, Dana, Ask(Both)), Marek, new AnswerRoute(1, Confirm: true));
        Assert.Equal("no-change", Refusal(changed, Dana, Ask(Both, 2)));

        var back = Do(Do(changed, Dana, Ask(null, 2)), Marek, new AnswerRoute(2, Confirm: true));

        Assert.Empty(back.Own);
        Assert.Equal(2, back.History.Count);
        Assert.Equal("no-change", Refusal(back, Dana, Ask(null, 4)));
    }

    [Fact]
    public void A_newer_proposal_of_the_same_category_takes_the_place_of_the_one_that_waits()
    {
        var first = Do(RouteState.AsBefore, Dana, Ask(Both));
        Assert.Equal("stale", Refusal(first, Marek, Ask(Both)));
        Assert.Equal("waits-already", Refusal(first, Marek, Ask(Both, 1)));

        var second = Do(first, Marek, Ask(Both with { Mode = RouteMode.AnyOf }, 1));
        var other = Do(second, Marek, new ProposeRoute(0, PolicyRoutes.General, Both, Reason));

        Assert.Equal(2, other.Proposed(PolicyRoutes.AboutMe)!.Number);
        Assert.Equal(3, other.Proposed(PolicyRoutes.General)!.Number);
        Assert.Equal("stale-answer", Refusal(other, Marek, new AnswerRoute(1, Confirm: true)));
    }

    [Fact]
    public void Turning_it_down_or_taking_it_back_changes_nothing()
    {
        var proposed = Do(RouteState.AsBefore, Sofia, Ask(Both));

        Assert.Empty(Do(proposed, Sofia, new AnswerRoute(1, Confirm: false)).Own);
        Assert.Empty(Do(proposed, Marek, new AnswerRoute(1, Confirm: false)).Own);
    }

    [Fact]
    public void Nothing_goes_to_nobody_nor_to_those_who_see_no_case()
    {
        Assert.Equal("nobody", Refusal(RouteState.AsBefore, Dana, Ask(new RouteChoice(RouteMode.AnyOf, []))));
        foreach (var role in Enum.GetValues<Role>().Except(RouteProblems.Recipients))
        {
            Assert.Equal("no-recipient", Refusal(
                RouteState.AsBefore, Dana, Ask(new RouteChoice(RouteMode.AnyOf, [Role.Manager, role]))));
        }

        Assert.Equal("no-such-category", Refusal(
            RouteState.AsBefore, Dana, new ProposeRoute(0, "never-heard-of", Both, Reason)));
    }

    [Fact]
    public void A_safeguarding_concern_always_reaches_the_lead()
    {
        Assert.Equal("needs-lead", Refusal(
            RouteState.AsBefore, Dana, new ProposeRoute(0, PolicyRoutes.Safeguarding, Both, Reason)));
        Assert.Equal("needs-lead", Refusal(RouteState.AsBefore, Dana, new ProposeRoute(
            0, "sexual-image", new RouteChoice(RouteMode.AnyOf, [Role.SafeguardingLead, Role.Principal]), Reason)));

        var wider = new RouteChoice(RouteMode.AllOf, [Role.SafeguardingLead, Role.Principal]);
        Assert.Equal(wider, Do(
            RouteState.AsBefore, Dana, new ProposeRoute(0, PolicyRoutes.Safeguarding, wider, Reason), "dana")
            .Own[PolicyRoutes.Safeguarding]);
    }

    private static ProposeRoute Ask(RouteChoice? choice, int edition = 0) =>
        new(edition, PolicyRoutes.AboutMe, choice, Reason);

    private static RouteState Do(RouteState state, Actor by, ICaseCommand command, params string[] confirmers)
    {
        var accepted = Assert.IsType<Decision.Accepted>(RouteDecider.Decide(state, command, Context(by, confirmers)));
        var sequence = state.History.Count * 2;
        return accepted.Events.Aggregate(state, (s, e) => RouteState.Evolve(s, new Recorded(++sequence, default, by, e)));
    }

    private static string Refusal(RouteState state, Actor by, ICaseCommand command) =>
        Assert.IsType<Decision.Refused>(RouteDecider.Decide(state, command, Context(by))).Code;

    private static RouteContext Context(Actor by, params string[] confirmers) => new(
        new SecondPerson(by, (confirmers.Length > 0 ? confirmers : ["dana", "marek"]).ToHashSet()),
        category => RouteChoice.Of(PolicyRoutes.Of(category).Route));
}
