using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>While the police, the LADO or the Designated Safeguarding Lead asked for it, nothing goes to a host, an author,
/// the affected person or a further body, and nothing of the case is erased. The police can always be told.</summary>
internal static class Holding
{
    public const string Reason = "A hold is on this case: nothing goes out until it is lifted.";

    public const string NothingErased = "A hold is on this case: nothing of it is erased until it is lifted.";

    public static Decision Place(TakedownState s, PlaceHold c, DecisionContext context)
    {
        if (context.Actor.Kind != ActorKind.Person)
            return Decision.No("needs-a-person", "Only a named person can place a hold.");
        if (c.Reason is null) return Decision.No("no-reason", "Say who asked for the hold and why.");
        return s.Holds.Exists(h => h.Kind == c.Kind)
            ? Decision.No("on-already", "This hold is on already.")
            : Decision.Of(new HoldPlaced(c.Kind, c.Reason, context.Now + context.Rules.Takedown.HoldReview));
    }

    public static Decision Lift(TakedownState s, LiftHold c, DecisionContext context)
    {
        if (context.Actor.Kind != ActorKind.Person)
            return Decision.No("needs-a-person", "Only a named person can lift a hold.");
        if (!s.Holds.Exists(h => h.Kind == c.Kind)) return Decision.No("not-on", "This hold is not on.");
        if (c.Reason is null) return Decision.No("no-reason", "Say why the hold ends.");
        var last = s.Holds.Count == 1 && s.Closed is null;
        var waits = last && s.AwaitsDecision;
        var (decideBy, warnAt) = Reporting.DecisionClockFrom(context);
        return Decision.Of(new HoldLifted(
            c.Kind, c.Reason, waits ? decideBy : null, waits ? warnAt : null,
            last && Climbing.AwaitsDecision(s) ? context.Now + context.Rules.Takedown.RungDecideWithin : null));
    }

    public static DateTimeOffset? Due(TakedownState s) => Times.Earliest(s.Holds.Select(h => (DateTimeOffset?)h.ReviewAt));

    public static IEnumerable<ICaseEvent> Wake(TakedownState s, DecisionContext context) =>
        from hold in s.Holds
        where hold.ReviewAt <= context.Now
        select new HoldReviewDue(hold.Kind, Who.Decides(s, context.Duty), context.Now + context.Rules.Takedown.HoldReview);

    public static TakedownState Placed(TakedownState s, HoldPlaced e, DateTimeOffset at)
    {
        // What was approved and has not gone out is no approach any more: after the hold somebody decides anew.
        var unsent = s.Approaches.Where(a => a.ReceivedAt is null || a is { SentAt: null, DeliveredAt: null })
            .Select(a => a.Id).ToHashSet();
        return s with
        {
            Holds = s.Holds.Add(new Hold(e.Kind, at, e.ReviewAt)),

            // Of a report that names no place the clock is all that says that it awaits a decision: it stands still.
            Decision = s.Items.Count == 0 ? s.Decision : null,
            Items = s.Items.ConvertAll(i => i.Approach is { } a && unsent.Contains(a) ? i with { Approach = null } : i),
        };
    }

    public static TakedownState Lifted(TakedownState s, HoldLifted e) => s with
    {
        Holds = s.Holds.RemoveAll(h => h.Kind == e.Kind),
        Decision = e.DecideBy is { } by && e.WarnAt is { } warn ? new DecisionClock(by, warn) : s.Decision,
    };

    public static TakedownState Reviewed(TakedownState s, HoldReviewDue e) => s with
    {
        Holds = s.Holds.ConvertAll(h => h.Kind == e.Kind ? h with { ReviewAt = e.ReviewAt } : h),
    };
}
