using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.Domain.Investigation.Work.Lists;

/// <summary>One proposal of a list's history. Times are UTC.</summary>
/// <param name="Tasks">Null where the place would have again what holds without it.</param>
public sealed record TaskListProposal(int Number, ImmutableList<string>? Tasks, Actor By, DateTimeOffset At)
{
    public ProposalEnd End { get; init; } = ProposalEnd.Waiting;

    /// <summary>Who confirmed it or turned it down, where somebody did.</summary>
    public Actor? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }
}

/// <summary>What one place, a school or the network, has put down as the tasks of an investigation.</summary>
/// <param name="Own">In order; null where the place has no list of its own.</param>
/// <param name="History">Every proposal there was, oldest first.</param>
public sealed record TaskListState(ImmutableList<string>? Own, ImmutableList<TaskListProposal> History)
{
    public static readonly TaskListState AsBefore = new(null, []);

    /// <summary>What waits for a second named person.</summary>
    public TaskListProposal? Proposed => History.FindLast(p => p.End == ProposalEnd.Waiting);

    /// <summary>Moves with every proposal and its answer, so that nobody writes over what they have not seen.</summary>
    public int Edition => History.Sum(p => p.AnsweredAt is null ? 1 : 2);

    /// <summary>The state after one more event.</summary>
    public static TaskListState Evolve(TaskListState state, Recorded recorded) => recorded.Event switch
    {
        TaskListProposed e => state with
        {
            History = state.History
                .ConvertAll(p => p.End == ProposalEnd.Waiting ? p with { End = ProposalEnd.Replaced } : p)
                .Add(new TaskListProposal(
                    e.Proposal, e.Tasks is { } tasks ? [.. tasks] : null, recorded.Actor, recorded.At)),
        },
        TaskListConfirmed e when state.History.Find(p => p.Number == e.Proposal) is { } confirmed =>
            Answer(state, e.Proposal, ProposalEnd.Confirmed, recorded) with { Own = confirmed.Tasks },
        TaskListRejected e => Answer(state, e.Proposal, ProposalEnd.Rejected, recorded),
        _ => state,
    };

    private static TaskListState Answer(TaskListState state, int number, ProposalEnd end, Recorded recorded) => state with
    {
        History = state.History.ConvertAll(p => p.Number != number
            ? p
            : p with { End = end, AnsweredBy = recorded.Actor, AnsweredAt = recorded.At }),
    };
}
