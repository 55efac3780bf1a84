using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.People;

/// <summary>The decider of a person, on its own: what happens to <c>p-1</c> when others ask.</summary>
public class PersonRules
{
    private static readonly BodyRef Name = new("b1", "00");
    private static readonly BodyRef Email = new("b2", "00");
    private static readonly BodyRef OtherEmail = new("b3", "00");
    private static readonly RoleGrant Manager = new(Role.Manager, "s-1");
    private static readonly RoleGrant Administrator = new(Role.Administrator);

    [Fact]
    public void A_role_holds_only_when_a_second_administrator_confirms_it()
    {
        var state = After(Added, Ask(Added, new ProposeRoles([Manager]), by: "a", "a", "b"), by: "a");

        Assert.Empty(state.Grants);
        Assert.Equal("needs-another", Refusal(Ask(state, new AnswerProposal(1, true), by: "a", "a", "b")));

        state = After(state, Ask(state, new AnswerProposal(1, true), by: "b", "a", "b"), by: "b");
        Assert.Equal([Manager], state.Grants);
        Assert.Null(state.ProposedRoles);
    }

    [Fact]
    public void The_only_administrator_decides_alone()
    {
        var decision = Ask(Added, new ProposeRoles([Manager]), by: "a", "a");

        Assert.Equal([Manager], After(Added, decision, by: "a").Grants);
    }

    [Fact]
    public void Who_proposed_may_confirm_after_the_others_have_left()
    {
        var state = After(Added, Ask(Added, new ProposeRoles([Manager]), by: "a", "a", "b"), by: "a");

        Assert.Equal([Manager], After(state, Ask(state, new AnswerProposal(1, true), by: "a", "a"), by: "a").Grants);
    }

    [Fact]
    public void An_answer_to_an_older_proposal_is_refused_as_stale()
    {
        var state = After(Added, Ask(Added, new ProposeRoles([Manager]), by: "a", "a", "b"), by: "a");
        state = After(state, Ask(state, new ProposeRoles([Administrator]), by: "a", "a", "b"), by: "a");

        Assert.Equal("stale", Refusal(Ask(state, new AnswerProposal(1, true), by: "b", "a", "b")));
    }

    [Fact]
    public void A_rejected_proposal_leaves_the_roles_as_they_were()
    {
        var state = After(Added, Ask(Added, new ProposeRoles([Manager]), by: "a", "a", "b"), by: "a");
        state = After(state, Ask(state, new AnswerProposal(1, false), by: "b", "a", "b"), by: "b");

        Assert.Empty(state.Grants);
        Assert.Equal("stale", Refusal(Ask(state, new AnswerProposal(1, true), by: "b", "a", "b")));
    }

    [Fact]
    public void The_address_of_somebody_with_a_role_changes_only_when_confirmed()
    {
        var holder = Added with { Grants = [Manager] };
        var state = After(holder, Ask(holder, new ChangeAddress(OtherEmail), by: "a", "a", "b"), by: "a");

        Assert.Equal(Email, state.Email);
        Assert.Equal("needs-another", Refusal(Ask(state, new AnswerProposal(1, true), by: "a", "a", "b")));
        Assert.Equal(
            OtherEmail, After(state, Ask(state, new AnswerProposal(1, true), by: "b", "a", "b"), by: "b").Email);
    }

    [Fact]
    public void The_address_of_somebody_without_a_role_changes_at_once() => Assert.Equal(
        OtherEmail, After(Added, Ask(Added, new ChangeAddress(OtherEmail), by: "a", "a", "b"), by: "a").Email);

    [Fact]
    public void There_is_always_an_administrator()
    {
        var last = Added with { Grants = [Administrator] };

        Assert.Equal("last-administrator", Refusal(Ask(last, new Leave(), by: "p-1", "p-1")));
        Assert.Equal("last-administrator", Refusal(Ask(last, new ProposeRoles([Manager]), by: "p-1", "p-1")));
    }

    [Fact]
    public void A_removal_that_was_proposed_earlier_cannot_take_the_last_administrator()
    {
        var admin = Added with { Grants = [Administrator] };
        var state = After(admin, Ask(admin, new ProposeRoles([]), by: "a", "a", "p-1"), by: "a");

        Assert.Equal("last-administrator", Refusal(Ask(state, new AnswerProposal(1, true), by: "p-1", "p-1")));
    }

    [Fact]
    public void Who_leaves_loses_every_role_and_comes_back_without_them()
    {
        var holder = Added with { Grants = [Manager] };
        var left = After(holder, Ask(holder, new Leave(), by: "a", "a", "b"), by: "a");

        Assert.False(left.Active);
        Assert.Empty(left.Grants);
        Assert.Equal("has-left", Refusal(Ask(left, new ProposeRoles([Manager]), by: "a", "a", "b")));

        var back = After(left, Ask(left, new Return(), by: "a", "a", "b"), by: "a");
        Assert.True(back.Active);
        Assert.Empty(back.Grants);
    }

    [Fact]
    public void A_role_at_a_school_that_does_not_exist_is_refused() => Assert.Equal(
        "unknown-school", Refusal(Ask(Added, new ProposeRoles([new(Role.Manager, "s-9")]), by: "a", "a")));

    [Fact]
    public void A_deputy_is_named_when_a_second_administrator_confirms_it()
    {
        var deputy = Manager with { Deputy = true };
        var holder = Added with { Grants = [Manager] };
        var state = After(holder, Ask(holder, new ProposeRoles([deputy]), by: "a", "a", "b"), by: "a");

        Assert.Equal([Manager], state.Grants);
        Assert.Equal("needs-another", Refusal(Ask(state, new AnswerProposal(1, true), by: "a", "a", "b")));
        Assert.Equal([deputy], After(state, Ask(state, new AnswerProposal(1, true), by: "b", "a", "b"), by: "b").Grants);
    }

    [Fact]
    public void Nobody_is_their_own_deputy_at_one_place() => Assert.Equal(
        "own-deputy", Refusal(Ask(Added, new ProposeRoles([Manager, Manager with { Deputy = true }]), by: "a", "a")));

    [Fact]
    public void Somebody_holds_a_role_at_one_school_and_stands_in_for_the_network()
    {
        RoleGrant[] both = [new(Role.Manager, null, Deputy: true), Manager];

        Assert.Equal(both, After(Added, Ask(Added, new ProposeRoles(both), by: "a", "a"), by: "a").Grants);
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Staff)]
    public void Some_roles_have_no_deputy(Role role) => Assert.Equal(
        "no-deputy", Refusal(Ask(Added, new ProposeRoles([new(role, null, Deputy: true)]), by: "a", "a")));

    [Fact]
    public void Nothing_can_be_asked_of_somebody_who_was_never_added() => Assert.Equal(
        "no-such-person", Refusal(Ask(PersonState.Nobody, new ProposeRoles([Manager]), by: "a", "a")));

    private static PersonState Added => PersonState.Nobody with { Name = Name, Email = Email, Active = true };

    private static Decision Ask(PersonState state, ICaseCommand command, string by, params string[] administrators) =>
        PersonDecider.Decide(state, command, new PeopleContext(
            Actor.Person(by), "p-1", administrators.ToHashSet(), new HashSet<string> { "s-1" })
        { Today = new DateOnly(2026, 11, 23) });

    private static PersonState After(PersonState state, Decision decision, string by)
    {
        var sequence = 1;
        foreach (var e in Assert.IsType<Decision.Accepted>(decision).Events)
            state = PersonState.Evolve(
                state, new Recorded(sequence++, DateTimeOffset.UnixEpoch, Actor.Person(by), e));
        return state;
    }

    private static string Refusal(Decision decision) => Assert.IsType<Decision.Refused>(decision).Code;
}
