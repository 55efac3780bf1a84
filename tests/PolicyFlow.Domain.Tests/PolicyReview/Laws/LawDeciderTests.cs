using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.Domain.Tests.PolicyReview.Laws;

public sealed class LawDeciderTests
{
    private static readonly Actor Dana = Actor.Person("dana");
    private static readonly Actor Marek = Actor.Person("marek");
    private static readonly Actor Sofia = Actor.Person("sofia");

    private static readonly LawEntry Old = new(
        LawKind.ReplacedLaw, "An invented Act", ["Invented Act 1990"], "It is gone.", "Name the other.", "https://law.example/");

    private static readonly LawEntry New = Old with { Became = "It is gone since May." };

    [Fact]
    public void A_change_holds_when_a_second_person_confirms_it()
    {
        var proposed = Do(LawState.AsShipped, Dana, new ProposeLaw(0, New));
        Assert.Equal(Old, proposed.Now(Old));
        Assert.Equal("needs-another", Refusal(proposed, Dana, new AnswerLaw(1, Confirm: true)));
        Assert.Equal("not-yours", Refusal(proposed, Sofia, new AnswerLaw(1, Confirm: true)));

        var confirmed = Do(proposed, Marek, new AnswerLaw(1, Confirm: true));

        Assert.Equal(New, confirmed.Now(Old));
        Assert.Equal(Marek, confirmed.History[0].AnsweredBy);
        Assert.Equal("stale-answer", Refusal(confirmed, Marek, new AnswerLaw(1, Confirm: true)));
    }

    [Fact]
    public void Whoever_is_alone_may_confirm_at_once()
    {
        var state = Do(LawState.AsShipped, Dana, new ProposeLaw(0, New), "dana");

        Assert.Equal(New, state.Now(Old));
        Assert.Null(state.Proposed);
    }

    [Fact]
    public void Anybody_may_propose_and_take_it_back_but_not_confirm()
    {
        var proposed = Do(LawState.AsShipped, Sofia, new ProposeLaw(0, null));
        Assert.Equal("not-yours", Refusal(proposed, Sofia, new AnswerLaw(1, Confirm: true)));

        var rejected = Do(proposed, Sofia, new AnswerLaw(1, Confirm: false));

        Assert.Equal(Old, rejected.Now(Old));
        Assert.Null(rejected.Proposed);
    }

    [Fact]
    public void An_entry_can_be_taken_off_the_list_and_put_back()
    {
        var off = Do(Do(LawState.AsShipped, Dana, new ProposeLaw(0, null)), Marek, new AnswerLaw(1, Confirm: true));
        Assert.Null(off.Now(Old));
        Assert.Equal("no-such-law", Refusal(off, Dana, new CheckLaw(off.Edition, new DateOnly(2026, 11, 25))));

        var on = Do(Do(off, Dana, new ProposeLaw(off.Edition, Old)), Marek, new AnswerLaw(2, Confirm: true));

        Assert.Equal(Old, on.Now(Old));
    }

    [Fact]
    public void A_newer_proposal_takes_the_place_of_the_one_that_waits_and_nothing_is_written_over()
    {
        var first = Do(LawState.AsShipped, Dana, new ProposeLaw(0, New));
        Assert.Equal("stale", Refusal(first, Marek, new ProposeLaw(0, Old with { Name = "Other" })));
        Assert.Equal("waits-already", Refusal(first, Marek, new ProposeLaw(first.Edition, New)));
        Assert.Equal("no-change", Refusal(first, Marek, new ProposeLaw(first.Edition, Old)));

        var second = Do(first, Marek, new ProposeLaw(first.Edition, null));

        Assert.Equal(2, second.Proposed!.Number);
        Assert.Equal("stale-answer", Refusal(second, Marek, new AnswerLaw(1, Confirm: true)));
    }

    [Fact]
    public void A_check_is_remembered_until_the_entry_changes()
    {
        var day = new DateOnly(2026, 11, 25);
        var state = Do(LawState.AsShipped, Sofia, new CheckLaw(0, day));
        Assert.Equal(new LawCheck(day, Sofia), state.Check);
        Assert.Equal(0, state.Edition);

        state = Do(Do(state, Dana, new ProposeLaw(0, New)), Marek, new AnswerLaw(1, Confirm: true));

        Assert.Null(state.Check);
    }

    private static LawState Do(LawState state, Actor by, ICaseCommand command, params string[] confirmers)
    {
        var accepted = Assert.IsType<Decision.Accepted>(LawDecider.Decide(state, command, Context(by, confirmers)));
        var sequence = Math.Max(state.Edition, state.History.Count * 2);
        return accepted.Events.Aggregate(state, (s, e) => LawState.Evolve(s, new Recorded(++sequence, default, by, e)));
    }

    private static string Refusal(LawState state, Actor by, ICaseCommand command) =>
        Assert.IsType<Decision.Refused>(LawDecider.Decide(state, command, Context(by))).Code;

    private static LawContext Context(Actor by, params string[] confirmers) => new(
        new SecondPerson(by, (confirmers.Length > 0 ? confirmers : ["dana", "marek"]).ToHashSet()), Old);
}
