using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>
/// Clause 16.4: checks are carried out. The machine keeps the page before anybody is approached, looks again while a
/// window runs and after closing, and never settles what only a person can: its word is one of three facts.
/// </summary>
internal static class Looking
{
    public static Decision Captured(TakedownState state, RecordCapture c) => Known(state, c.Item)
        ?? Decision.Of(new ItemCaptured(c.Item, c.Verdict, c.Why, c.Kept));

    public static Decision Probe(TakedownState state, RecordProbe c, DecisionContext context)
    {
        if (Known(state, c.Item) is { } unknown) return unknown;
        var seen = new ItemProbed(c.Item, c.Verdict, c.Why);
        var item = state.Items.Find(i => i.Id == c.Item)!;
        if (!state.Rechecking.Contains(c.Item)) return Decision.Of(seen);
        if (IsBack(item, c.Verdict) && (state.Closed is not null || item.Confirmed))
        {
            // Of several places that are back, the first is told; the others await the same decision.
            var tell = state.Decision is { Lapsed: false } ? [] : Who.Decides(state, context.Duty);
            var (decideBy, warnAt) = Reporting.DecisionClockFrom(context);
            return Decision.Of(seen, new ContentBack([c.Item], tell, decideBy, warnAt));
        }

        return state.Closed is null or { LookDue: true } || IsStillAway(item, c.Verdict)
            ? Decision.Of(seen)
            : Decision.Of(seen, new LookNeeded(Who.Decides(state, context.Duty)));
    }

    /// <summary>What must be captured before an approach about these items goes out.</summary>
    public static IReadOnlyList<string> ToCapture(TakedownState state, IEnumerable<string> items) =>
        [.. state.Items.Where(i => items.Contains(i.Id) && Looks.MayLook(i) && !i.Captured).Select(i => i.Id)];

    /// <summary>When the machine looks while a window runs: early once, then ever more often towards the end.</summary>
    public static IReadOnlyList<DateTimeOffset> Schedule(TakedownRules rules, DateTimeOffset from, DateTimeOffset to) =>
        [.. rules.ProbesBeforeEnd.Select(before => to - before).Where(at => at > from)];

    /// <summary>What the machine looks at in an approach: nothing that a person has confirmed or that is locked.</summary>
    public static IReadOnlyList<string> Watched(TakedownState state, Approach approach) =>
        [.. state.ItemsOf(approach).Where(Watch).Select(i => i.Id)];

    /// <summary>What the machine looks at while a further body has its time: whatever the ladder is about.</summary>
    public static IReadOnlyList<string> Watched(TakedownState state) =>
        [.. Climbing.Items(state).Where(Watch).Select(i => i.Id)];

    private static bool Watch(Item item) => Looks.MayLook(item) && item is { Confirmed: false, Declined: false };

    /// <summary>Only a page that was kept proves that it is the same one; otherwise a person looks.</summary>
    private static bool IsBack(Item item, ItemStatus verdict) => verdict == ItemStatus.Up && item.Captured;

    private static bool IsStillAway(Item item, ItemStatus verdict) => verdict == ItemStatus.Gone
        || (item.PersonSaw == ItemStatus.Amended && verdict is ItemStatus.Amended or ItemStatus.PartlyRemoved);

    private static Decision? Known(TakedownState state, string item) => state.Items.Exists(i => i.Id == item)
        ? null
        : Decision.No("no-such-item", $"This case has no item {item}.");
}
