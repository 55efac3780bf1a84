using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Clauses 16.4, 16.6 and 18.1: what must be on record before a case ends, and how it starts again.</summary>
internal static class Closings
{
    /// <summary>The rule by which words that came back with an older backup go again.</summary>
    public const string ErasedBefore = "erased-before";

    /// <summary>The most minutes that one entry may hold: a working week.</summary>
    private const int MostMinutes = 5 * 24 * 60;

    public static Decision Minutes(AddMinutes c) => c.Minutes is >= 0 and <= MostMinutes
        ? Decision.Of(new MinutesAdded(c.Minutes))
        : Decision.No("minutes-out-of-range", $"Minutes must be a whole number from 0 to {MostMinutes}.");

    public static Decision Close(TakedownState state, CloseCase c, DecisionContext context)
    {
        if (state.Closed is not null) return Decision.No("closed", "This case is closed already.");
        var remaining = state.Items.Where(i => i is { Confirmed: false, Declined: false }).ToList();
        var outcome = c.Outcome ?? Proposed(state, remaining);
        if (state.AwaitsDecision)
            return Decision.No("undecided", "Decide first whether to approach the host, or decline with a reason.");
        if (outcome != ClosingOutcome.NotRemoved && remaining.Count > 0)
        {
            return Decision.No("not-confirmed",
                "A person must confirm that each address is amended or gone. If it cannot be removed, close the case "
                + "as not removed, with the reason.");
        }

        if (outcome == ClosingOutcome.NotRemoved && c.Reason is null)
            return Decision.No("no-reason", "Say why the content could not be removed.");
        if (state.Safeguarding is { TakenAt: null })
            return Decision.No("safeguarding-open", "A Designated Safeguarding Lead has to take this report first.");
        if (state.Support is null)
            return Decision.No("no-support", "Record first what became of the offer of support and counselling (16.6).");
        if (!state.MinutesRecorded && c.Minutes is null)
            return Decision.No("no-minutes", "Record the minutes that this case cost (18.1).");

        var events = new List<ICaseEvent>();
        if (c.Minutes is { } minutes)
        {
            if (Minutes(new AddMinutes(minutes)) is not Decision.Accepted added) return Minutes(new AddMinutes(minutes));
            events.AddRange(added.Events);
        }

        // A case in which nobody was approached has nothing to come back.
        IReadOnlyList<DateTimeOffset> looks = outcome == ClosingOutcome.Removed
            ? [.. context.Rules.Takedown.LookAgain.Select(after => context.Now + after)] : [];
        events.Add(new CaseClosed(outcome, c.Reason, looks));
        return new Decision.Accepted(events);
    }

    public static Decision Reopen(TakedownState state, ReopenCase c, DecisionContext context)
    {
        if (state.Closed is null) return Decision.No("not-closed", "Only a closed case can be reopened.");
        if (c.Reason is null) return Decision.No("no-reason", "Say why the case is reopened.");
        if (c.Items.FirstOrDefault(id => state.Items.All(i => i.Id != id)) is { } unknown)
            return Decision.No("no-such-item", $"This case has no item {unknown}.");
        var (decideBy, warnAt) = Reporting.DecisionClockFrom(context);
        var items = c.Items.Count > 0 ? c.Items.Union(Stranded(state)) : state.Items.Select(i => i.Id);
        return Decision.Of(new CaseReopened(c.Reason, [.. items], decideBy, warnAt));
    }

    /// <summary>A notice that had not gone out when the case was closed never will: what it named awaits a decision
    /// again.</summary>
    private static IEnumerable<string> Stranded(TakedownState state) => state.Items
        .Where(i => !i.Confirmed && i.Approach is { } id && state.Find(id) is { ReceivedAt: null })
        .Select(i => i.Id);

    public static Decision Erase(TakedownState state, EraseBodies c, DecisionContext context)
    {
        // What came back with an older backup goes again, whatever the case was then.
        if (state.Closed is null && context.Actor.Kind != ActorKind.System)
            return Decision.No("not-closed", "Words are erased from closed cases only; an open case still needs them.");
        if (state.Held && c.Rule != ErasedBefore) return Decision.No("held", Holding.NothingErased);
        return c.Bodies.Count == 0
            ? Decision.No("nothing-to-erase", "There are no words of theirs in this case.")
            : Decision.Of(new BodyErased(c.Bodies, c.Rule, c.Reason));
    }

    private static ClosingOutcome Proposed(TakedownState state, List<Item> remaining) =>
        remaining.Count == 0 && state.Items.TrueForAll(i => i.Declined)
            && (state.Items.Count > 0 || state.Approaches.Count == 0)
            ? ClosingOutcome.NotApproached : ClosingOutcome.Removed;
}
