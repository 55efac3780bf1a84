using PolicyFlow.App.Cases.Lists;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown;

/// <summary>Where a takedown stands on Today, and how urgent it is.</summary>
public static class TakedownDesk
{
    public static Desk Of(TakedownState s)
    {
        if (s.Safeguarding is { TakenAt: null }) return Desk.Decide;
        if (s.Closed is { LookDue: true }) return Desk.Confirm;
        if (View.CaseTasks.Of(s).Count > 0) return Desk.Decide;
        if (s.Closed is not null) return Desk.None;
        if (s.FailingMail.Count > 0) return Desk.Decide;

        // Under a hold nothing can be decided: it is with whoever asked for the hold.
        if (!s.Held && (s.Decision is not null || s.Undecided.Any())) return Desk.Decide;
        if (!s.Held && s.Approaches.Exists(a => TakedownStatusOf.Approach(s, a) == TakedownStatus.WindowMissed
                && s.ItemsOf(a).Any()))
            return Desk.Decide;
        var open = s.Items.Where(i => i is { Declined: false, Confirmed: false }).ToList();
        return open.Count == 0 || open.Exists(i => i.Settled) ? Desk.Confirm : Desk.Waiting;
    }

    /// <summary>When the next thing is due that a person should know of (UTC).</summary>
    public static DateTimeOffset DueAt(TakedownState s)
    {
        if (s.Safeguarding is { TakenAt: null } g) return g.EndsAt;
        if (s.Closed is { } closed) return closed.LookDue ? closed.LookAgainAt[closed.NextLook - 1] : closed.At;
        if (s.Held) return s.Holds.Min(h => h.ReviewAt);
        return s.Decision?.EndsAt ?? RungDueAt(s) ?? TakedownStatusOf.WindowEndsAt(s) ?? AuthorDueAt(s) ?? s.LastEventAt;
    }

    /// <summary>After a missed window: the decision on the next rung, or the end of the time of the one that was asked.
    /// </summary>
    private static DateTimeOffset? RungDueAt(TakedownState s) => !Climbing.Is(s) ? null
        : s.Ladder.Decision?.EndsAt
            ?? s.Ladder.Escalations.Where(e => e is { Lapsed: false, Bounced: false, Past: false }).Min(e => e.ClockEndsAt);

    private static DateTimeOffset? AuthorDueAt(TakedownState s) =>
        s.Approaches.Where(a => a.AnswerBy is not null && s.IsUnsettled(a) && s.ItemsOf(a).Any()).Min(a => a.AnswerBy);

    /// <summary>Sorts ordinally: a child at risk first, then threats, then by time.</summary>
    public static string Urgency(TakedownState s)
    {
        var rank = s.Safeguarding is { TakenAt: null } ? '0' : s.Threatening ? '1' : '2';
        return $"{rank}{DueAt(s).UtcDateTime:yyyyMMddHHmmssfff}";
    }
}
