using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>
/// Clause 16.4: what the host says, what the machine saw and what a person saw are three facts. None is ever refused.
/// </summary>
internal static class Confirming
{
    public static Decision Answer(TakedownState state, RecordHostAnswer c, DecisionContext context)
    {
        var flags = new List<string>();
        var approach = c.Approach is null ? state.Approaches.LastOrDefault() : state.Find(c.Approach);
        if (approach is null) flags.Add(c.Approach is null ? "no-approach-yet" : "unknown-approach");
        if (state.Closed is not null) flags.Add("case-was-closed");
        var held = c.Answer == HostAnswer.Unread ? HeldUntil(approach, context) : (DateTimeOffset?)null;
        return Decision.Of(new HostAnswered(approach?.Id ?? "", c.Answer, c.Text, held, flags, c.Ticket));
    }

    /// <summary>A host that keeps writing prolongs nothing: the hold counts from the first unread answer.</summary>
    private static DateTimeOffset HeldUntil(Approach? approach, DecisionContext context) =>
        approach?.HeldUntil is { } running && running > context.Now
            ? running : context.Now + context.Rules.Takedown.AnswerHold;

    public static Decision Check(TakedownState state, CheckItems c, DecisionContext context)
    {
        if (c.Items.FirstOrDefault(id => state.Items.All(i => i.Id != id)) is { } unknown)
            return Decision.No("no-such-item", $"This case has no item {unknown}.");
        IReadOnlyList<string> items = c.Items.Count > 0 ? c.Items : [.. state.Items.Select(i => i.Id)];
        var (decideBy, warnAt) = Reporting.DecisionClockFrom(context);
        return IsBack(state, items, c.Finding)
            ? Decision.Of(new ItemChecked(items, c.Finding, c.Note, decideBy, warnAt))
            : Decision.Of(new ItemChecked(items, c.Finding, c.Note));
    }

    /// <summary>Content that was gone before anybody was approached is there again: it awaits a decision, with a clock.
    /// </summary>
    private static bool IsBack(TakedownState state, IReadOnlyList<string> items, ItemStatus finding)
    {
        if (finding is ItemStatus.Gone or ItemStatus.Amended) return false;
        if (state.Closed is not null || state.Held || state.Decision is { Lapsed: false }) return false;
        return state.Items.Exists(i =>
            items.Contains(i.Id) && i is { Confirmed: true, Approach: null, Declined: false });
    }
}
