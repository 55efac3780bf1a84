using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Mail.Templates;

/// <summary>What became of a proposal.</summary>
public enum ProposalEnd
{
    Waiting,
    Confirmed,
    Rejected,

    /// <summary>Another proposal took its place.</summary>
    Replaced,
}

/// <summary>One proposal of the template's history. Times are UTC.</summary>
/// <param name="Words">Null for the words that come with the program.</param>
public sealed record TemplateProposal(int Number, TemplateWords? Words, Actor By, DateTimeOffset At)
{
    public ProposalEnd End { get; init; } = ProposalEnd.Waiting;

    /// <summary>Who confirmed it or turned it down, where somebody did.</summary>
    public Actor? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }
}

/// <summary>One template as the events have made it.</summary>
/// <param name="Words">What holds now; null while the letter reads as it comes with the program.</param>
/// <param name="Edition">Moves with every event, so that nobody writes over what they have not seen.</param>
/// <param name="History">Every proposal there was, oldest first: no version is ever lost.</param>
public sealed record TemplateState(TemplateWords? Words, int Edition, ImmutableList<TemplateProposal> History)
{
    public static readonly TemplateState AsShipped = new(null, 0, []);

    /// <summary>The words that wait for a second named person.</summary>
    public TemplateProposal? Proposed => History.FindLast(p => p.End == ProposalEnd.Waiting);

    /// <summary>The state after one more event.</summary>
    public static TemplateState Evolve(TemplateState state, Recorded recorded) => recorded.Event switch
    {
        TemplateProposed e => state with
        {
            Edition = recorded.Sequence,
            History = state.History
                .ConvertAll(p => p.End == ProposalEnd.Waiting ? p with { End = ProposalEnd.Replaced } : p)
                .Add(new TemplateProposal(e.Proposal, Of(e.Subject, e.Title, e.Body), recorded.Actor, recorded.At)),
        },
        TemplateConfirmed e => state with
        {
            Words = Of(e.Subject, e.Title, e.Body),
            Edition = recorded.Sequence,
            History = Answer(state.History, e.Proposal, ProposalEnd.Confirmed, recorded),
        },
        TemplateRejected e => state with
        {
            Edition = recorded.Sequence,
            History = Answer(state.History, e.Proposal, ProposalEnd.Rejected, recorded),
        },
        _ => state,
    };

    private static TemplateWords? Of(string? subject, string? title, string? body) =>
        subject is null || title is null || body is null ? null : new TemplateWords(subject, title, body);

    private static ImmutableList<TemplateProposal> Answer(
        ImmutableList<TemplateProposal> history, int number, ProposalEnd end, Recorded recorded) =>
        history.ConvertAll(p => p.Number != number
            ? p
            : p with { End = end, AnsweredBy = recorded.Actor, AnsweredAt = recorded.At });
}
