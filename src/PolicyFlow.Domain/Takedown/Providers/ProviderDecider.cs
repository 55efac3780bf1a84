using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown.Providers;

/// <summary>
/// The rules of the provider directory. Other addresses hold when a second named person confirms them, a manager or an
/// administrator; one alone may while there is nobody else. Everything else holds at once.
/// </summary>
public static class ProviderDecider
{
    public static Decision Decide(ProviderState state, ICaseCommand command, ProviderContext context)
    {
        if (command is AddProvider add) return Add(state, add, context);
        if (state.Entry is not null) return DecideOn(state, command, context);
        if (context.Shipped is not { } shipped)
            return Decision.No("no-such-provider", "There is no such provider in the directory.");

        // The entry is written down as it came before the first change: later releases may ship another.
        var start = ProviderState.Evolve(state, new Recorded(0, default, context.Actor, shipped));
        var decision = DecideOn(start, command, context);
        return decision is Decision.Accepted { Events: { Count: > 0 } events }
            ? Decision.Of([shipped, .. events])
            : decision;
    }

    private static Decision DecideOn(ProviderState state, ICaseCommand command, ProviderContext context) => command switch
    {
        ReturnProvider => state.Retired ? Decision.Of(new ProviderReturned()) : Decision.Nothing,
        RetireProvider => state.Retired ? Decision.Nothing : Decision.Of(new ProviderRetired()),
        _ when state.Retired =>
            Decision.No("retired", "This provider is no longer used. Bring it back first."),
        ChangeProvider c => Change(state, c, context),
        AnswerReach c => Answer(state, c, context),
        CheckProvider c => Check(state, c, context),
        _ => throw new ArgumentException($"A provider has no command {command.GetType().Name}."),
    };

    private static Decision Add(ProviderState state, AddProvider command, ProviderContext context)
    {
        if (state.Entry is not null || context.Shipped is not null)
            return Decision.No("already-added", "This provider is already in the directory.");
        if (TakenHost(command.Entry, context) is { } taken) return taken;
        var e = command.Entry;
        return Decision.Of(
        [
            new ProviderAdded(
                e.Name, e.Scope, e.Hosts, e.Steps, e.Hours, e.Takes, null, null, null, Shipped: false),
            .. Propose(state, command.Reach, context),
        ]);
    }

    private static Decision Change(ProviderState state, ChangeProvider command, ProviderContext context)
    {
        if (command.Edition != state.Edition) return Stale;
        if (TakenHost(command.Entry, context) is { } taken) return taken;
        var e = command.Entry;
        IEnumerable<ICaseEvent> changed = e == state.Entry
            ? []
            : [new ProviderChanged(e.Name, e.Scope, e.Hosts, e.Steps, e.Hours, e.Takes)];
        return Decision.Of([.. changed, .. Propose(state, command.Reach, context)]);
    }

    private static IEnumerable<ICaseEvent> Propose(ProviderState state, ProviderReach reach, ProviderContext context)
    {
        if (reach == state.Reach || reach == state.Proposed?.Reach) yield break;
        var number = state.Proposals + 1;
        yield return new ProviderProposed(number, reach.Form, reach.Email, reach.Phone);
        if (context.NobodyElseCanConfirm)
            yield return new ProviderConfirmed(number, reach.Form, reach.Email, reach.Phone);
    }

    private static Decision Answer(ProviderState state, AnswerReach command, ProviderContext context)
    {
        if (state.Proposed is not { } proposed || proposed.Number != command.Proposal)
            return Decision.No("stale-answer", "Somebody has already answered this, or it has been replaced.");
        var own = proposed.By == context.Actor;
        if (!command.Confirm)
        {
            return own || context.MayConfirm
                ? Decision.Of(new ProviderRejected(proposed.Number))
                : NotYours;
        }

        if (!context.MayConfirm) return NotYours;
        if (own && !context.NobodyElseCanConfirm)
            return Decision.No("needs-another", "A second person has to confirm this. You proposed it yourself.");
        var r = proposed.Reach;
        return Decision.Of(new ProviderConfirmed(proposed.Number, r.Form, r.Email, r.Phone));
    }

    private static Decision Check(ProviderState state, CheckProvider command, ProviderContext context) =>
        command.Edition != state.Edition ? Stale
        : state.Check == new ProviderCheck(command.On, context.Actor) ? Decision.Nothing
        : Decision.Of(new ProviderChecked(command.On));

    private static Decision? TakenHost(ProviderEntry entry, ProviderContext context) =>
        entry.Hosts.FirstOrDefault(context.TakenHosts.Contains) is { } host
            ? Decision.No("host-taken", $"{host} belongs to another provider already.")
            : null;

    private static readonly Decision Stale = Decision.No(
        "stale", "Somebody has changed this entry since you opened it. Go back and look at it again.");

    private static readonly Decision NotYours = Decision.No(
        "not-yours", "A manager or an administrator has to answer this.");
}
