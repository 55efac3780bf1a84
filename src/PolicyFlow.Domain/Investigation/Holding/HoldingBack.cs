using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Holding;

/// <summary>Clauses 8.1 and 16.5: while the police, the LADO or the Designated Safeguarding Lead asked for it, nothing reaches
/// whom the case is about and nothing of it is destroyed. What happened all the same is recorded, and flagged.</summary>
internal static class HoldingBack
{
    /// <summary>The flag of what was done under a hold, and the code of a letter that it stopped.</summary>
    public const string OnHold = "on-hold";

    public const string Reason = "A hold was on this case: nothing went to anybody whom it is about.";

    /// <param name="what">What does not happen, such as <c>no interview is planned</c>.</param>
    public static Decision Refusal(string what) =>
        Decision.No("held", $"A hold is on this case: {what} until it is lifted.");

    public static Decision Hold(InvestigationState s, HoldCase c, DecisionContext context)
    {
        if (s.Holds.Exists(h => h.Kind == c.Kind)) return Decision.No("on-already", "This hold is on already.");
        if (c.Reason is null) return Decision.No("no-reason", "Say who asked for the hold and why.");
        if (!Acting.Sees(s, context.Duty, c.Owner))
            return Decision.No("not-an-owner", "Choose somebody who sees this case: they answer for the hold.");
        return c.ReviewAt <= context.Now
            ? Decision.No("in-past", "Choose a time to come for the review.")
            : Decision.Of(new CaseHeld(
                c.Kind, c.Owner, c.Reason, c.ReviewAt ?? context.Now + context.Rules.Investigation.HoldReview));
    }

    public static Decision Release(InvestigationState s, ReleaseHold c, DecisionContext context) =>
        !s.Holds.Exists(h => h.Kind == c.Kind) ? Decision.No("not-on", "This hold is not on.")
        : c.Reason is null ? Decision.No("no-reason", "Say why the hold ends.")
        : Decision.Of(new HoldReleased(c.Kind, c.Reason, s.Holds.Count == 1 ? OutcomeBy(s, context) : null));

    /// <summary>The clock on the outcome runs on with what was left of it when it came to stand still.</summary>
    private static DateTimeOffset? OutcomeBy(InvestigationState s, DecisionContext context)
    {
        if (s.Over || s.Triage is not { OutcomeBy: { } by, OutcomeClimbed: false } || s.HeldSince is not { } held) return null;
        var since = held > s.Triage.OutcomeFrom ? held : s.Triage.OutcomeFrom;
        return by <= since ? null : WorkingDays.OnOrAfter(by + (context.Now - since), context.Rules.Holidays);
    }

    public static InvestigationState Apply(InvestigationState s, Recorded r) => r.Event switch
    {
        CaseHeld e => s with
        {
            Holds = s.Holds.Add(new CaseHold(e.Kind, e.Owner, e.Reason, r.At, e.ReviewAt)),
            HeldSince = s.HeldSince ?? r.At,
        },
        HoldReleased e => s with
        {
            Holds = s.Holds.RemoveAll(h => h.Kind == e.Kind),
            HeldSince = s.Holds.Exists(h => h.Kind != e.Kind) ? s.HeldSince : null,
            Triage = e.OutcomeBy is { } by && s.Triage is { } t ? t with { OutcomeBy = by } : s.Triage,
        },
        HoldReviewAsked e => s with
        {
            Holds = s.Holds.ConvertAll(h => h.Kind == e.Kind ? h with { ReviewAt = e.ReviewAt } : h),
        },
        _ => s,
    };
}
