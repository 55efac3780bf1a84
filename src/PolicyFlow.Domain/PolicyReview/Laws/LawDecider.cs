using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview.Laws;

/// <summary>The rules of the list of laws (19.2): an entry changes, comes or goes when a second named person confirms it,
/// because findings are believed.</summary>
public static class LawDecider
{
    public static Decision Decide(LawState state, ICaseCommand command, LawContext context) => command switch
    {
        ProposeLaw c => Propose(state, c, context),
        AnswerLaw c => Answer(state, c, context),
        CheckLaw c => Check(state, c, context),
        _ => throw new ArgumentException($"An entry of the list has no command {command.GetType().Name}."),
    };

    private static Decision Propose(LawState state, ProposeLaw command, LawContext context)
    {
        if (command.Edition != state.Edition) return Stale;
        if (command.Entry == state.Now(context.Shipped))
            return Decision.No("no-change", "This is what the list says already.");
        if (state.Proposed is { } waiting && waiting.Entry == command.Entry)
            return Decision.No("waits-already", "This change waits for a second person already.");
        var number = state.History.Count + 1;
        ICaseEvent proposed = command.Entry is { } e
            ? new LawProposed(number, e.Kind, e.Name, e.Words, e.Became, e.Instead, e.Source, e.Year, e.SettledBy)
            : new LawRemovalProposed(number);
        return context.Second.NobodyElseCanConfirm
            ? Decision.Of(proposed, new LawConfirmed(number))
            : Decision.Of(proposed);
    }

    private static Decision Answer(LawState state, AnswerLaw command, LawContext context)
    {
        if (state.Proposed is not { } proposed || proposed.Number != command.Proposal)
            return Decision.No("stale-answer", "Somebody has already answered this, or it has been replaced.");
        return context.Second.Against(proposed.By, command.Confirm)
            ?? (command.Confirm
                ? Decision.Of(new LawConfirmed(proposed.Number))
                : Decision.Of(new LawRejected(proposed.Number)));
    }

    private static Decision Check(LawState state, CheckLaw command, LawContext context) =>
        state.Now(context.Shipped) is null ? Decision.No("no-such-law", "There is no such entry on the list.")
        : command.Edition != state.Edition ? Stale
        : state.Check == new LawCheck(command.On, context.Second.Actor) ? Decision.Nothing
        : Decision.Of(new LawChecked(command.On));

    private static readonly Decision Stale = Decision.No(
        "stale", "Somebody has changed this entry since you opened it. Go back and look at it again.");
}
