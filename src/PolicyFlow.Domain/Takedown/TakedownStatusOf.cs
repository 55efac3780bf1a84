namespace PolicyFlow.Domain.Takedown;

/// <summary>The status of an approach and of a case: a case is as far as the least advanced of its parts.</summary>
public static class TakedownStatusOf
{
    public static TakedownStatus Approach(TakedownState state, Approach approach)
    {
        var items = state.ItemsOf(approach).ToList();
        if (items.Count > 0 && items.All(i => i.Confirmed)) return TakedownStatus.Confirmed;
        var open = items.Where(i => !i.Confirmed).ToList();
        if (open.Count > 0 && open.All(i => i.Settled))
            return open.All(i => i.MachineSaw == ItemStatus.Gone) ? TakedownStatus.SeenGone : TakedownStatus.RemovalClaimed;
        if (items.Count == 0 && !state.IsUnsettled(approach)) return TakedownStatus.RemovalClaimed;
        if (approach.Missed)
        {
            return state.Ladder.Escalations.Exists(e => !e.Bounced && e.RecordedAt >= approach.WindowEndsAt)
                ? TakedownStatus.Escalated
                : TakedownStatus.WindowMissed;
        }

        return approach.ReceivedAt is null ? TakedownStatus.Approved : TakedownStatus.Approached;
    }

    public static TakedownStatus Case(TakedownState state)
    {
        if (state.Closed is not null) return TakedownStatus.Closed;
        if (state.AwaitsDecision)
            return state.TimesReopened > 0 ? TakedownStatus.Reopened : TakedownStatus.Reported;
        var live = state.Approaches.Where(a => state.Items.Count == 0 || state.ItemsOf(a).Any()).ToList();
        if (live.Count > 0) return live.Min(a => Approach(state, a));
        return state.Items.Exists(i => i.Confirmed) ? TakedownStatus.Confirmed : TakedownStatus.NotApproached;
    }

    /// <summary>The earliest end of a removal window that still runs or was missed, or null.</summary>
    public static DateTimeOffset? WindowEndsAt(TakedownState state) => state.Closed is not null ? null : state.Approaches
        .Where(a => a.Live && a.WindowEndsAt is not null && state.ItemsOf(a).Any(i => !i.Confirmed))
        .Min(a => a.WindowEndsAt);
}
