namespace PolicyFlow.Domain.Cases.Routing;

/// <summary>The rules of the table of routes (5.3, 8.1, 9.1, 11.4, 11.7, 12.7, 13.1): it changes when a second named person
/// confirms it, since it decides who learns of what.</summary>
public static class RouteDecider
{
    public static Decision Decide(RouteState state, ICaseCommand command, RouteContext context) => command switch
    {
        ProposeRoute c => Propose(state, c, context),
        AnswerRoute c => Answer(state, c, context),
        _ => throw new ArgumentException($"A table of routes has no command {command.GetType().Name}."),
    };

    private static Decision Propose(RouteState state, ProposeRoute command, RouteContext context)
    {
        if (PolicyRoutes.Find(command.Category) is not { } row)
            return Decision.No("no-such-category", "There is no such matter.");
        if (command.Edition != state.Edition(command.Category)) return Stale;
        if (command.Choice is { } wanted && RouteProblems.Of(row, wanted) is { } problem) return problem;
        var now = state.Own.GetValueOrDefault(command.Category);
        if (now is null ? command.Choice is null || command.Choice == context.Before(command.Category) : command.Choice == now)
            return Decision.No("no-change", "This is where it goes already.");
        if (state.Proposed(command.Category) is { } waiting && waiting.Choice == command.Choice)
            return Decision.No("waits-already", "This change waits for a second person already.");
        var number = state.History.Count + 1;
        ICaseEvent proposed = command.Choice is { } c
            ? new RouteProposed(number, command.Category, c.Mode, c.Roles, command.Reason)
            : new RouteReturnProposed(number, command.Category, command.Reason);
        return context.Second.NobodyElseCanConfirm
            ? Decision.Of(proposed, new RouteConfirmed(number))
            : Decision.Of(proposed);
    }

    private static Decision Answer(RouteState state, AnswerRoute command, RouteContext context)
    {
        if (state.History.Find(p => p.Number == command.Proposal) is not { End: Mail.Templates.ProposalEnd.Waiting } proposed)
            return Decision.No("stale-answer", "Somebody has already answered this, or it has been replaced.");
        return context.Second.Against(proposed.By, command.Confirm)
            ?? (command.Confirm
                ? Decision.Of(new RouteConfirmed(proposed.Number))
                : Decision.Of(new RouteRejected(proposed.Number)));
    }

    private static readonly Decision Stale = Decision.No(
        "stale", "Somebody has changed this route since you opened it. Go back and look at it again.");
}
