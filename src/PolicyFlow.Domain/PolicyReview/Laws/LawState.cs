using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.Domain.PolicyReview.Laws;

/// <summary>One proposal of an entry's history. Times are UTC.</summary>
/// <param name="Entry">Null where it asks to take the entry off the list.</param>
public sealed record LawProposal(int Number, LawEntry? Entry, Actor By, DateTimeOffset At)
{
    public ProposalEnd End { get; init; } = ProposalEnd.Waiting;

    /// <summary>Who confirmed it or turned it down, where somebody did.</summary>
    public Actor? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }
}

/// <summary>When somebody last found the entry right.</summary>
public sealed record LawCheck(DateOnly On, Actor By);

/// <summary>One entry of the list as the events have made it.</summary>
/// <param name="Changed">Whether the network's own words stand in the place of those that came with the program.</param>
/// <param name="Entry">What holds now where it was changed; null then means that it is off the list.</param>
/// <param name="Edition">Moves with everything but a check, so that nobody writes over what they have not seen.</param>
/// <param name="Check">None since the entry last changed.</param>
/// <param name="History">Every proposal there was, oldest first.</param>
public sealed record LawState(
    bool Changed, LawEntry? Entry, int Edition, LawCheck? Check, ImmutableList<LawProposal> History)
{
    public static readonly LawState AsShipped = new(false, null, 0, null, []);

    /// <summary>What waits for a second named person.</summary>
    public LawProposal? Proposed => History.FindLast(p => p.End == ProposalEnd.Waiting);

    /// <summary>What holds now; null where the entry is off the list or not on it yet.</summary>
    public LawEntry? Now(LawEntry? shipped) => Changed ? Entry : shipped;

    /// <summary>The state after one more event.</summary>
    public static LawState Evolve(LawState state, Recorded recorded) => recorded.Event switch
    {
        LawProposed e => Propose(
            state, e.Proposal, new LawEntry(e.Kind, e.Name, e.Words, e.Became, e.Instead, e.Source)
            {
                Year = e.Year,
                SettledBy = e.SettledBy,
            }, recorded),
        LawRemovalProposed e => Propose(state, e.Proposal, null, recorded),
        LawConfirmed e when state.History.Find(p => p.Number == e.Proposal) is { } confirmed =>
            Answer(state, e.Proposal, ProposalEnd.Confirmed, recorded) with
            {
                Changed = true,
                Entry = confirmed.Entry,
                Check = null,
            },
        LawRejected e => Answer(state, e.Proposal, ProposalEnd.Rejected, recorded),
        LawChecked e => state with { Check = new LawCheck(e.On, recorded.Actor) },
        _ => state,
    };

    private static LawState Propose(LawState state, int number, LawEntry? entry, Recorded recorded) => state with
    {
        Edition = recorded.Sequence,
        History = state.History
            .ConvertAll(p => p.End == ProposalEnd.Waiting ? p with { End = ProposalEnd.Replaced } : p)
            .Add(new LawProposal(number, entry, recorded.Actor, recorded.At)),
    };

    private static LawState Answer(LawState state, int number, ProposalEnd end, Recorded recorded) => state with
    {
        Edition = recorded.Sequence,
        History = state.History.ConvertAll(p => p.Number != number
            ? p
            : p with { End = end, AnsweredBy = recorded.Actor, AnsweredAt = recorded.At }),
    };
}
