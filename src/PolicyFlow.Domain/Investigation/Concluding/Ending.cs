using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation.Concluding;

/// <summary>How a case ends, starts again, and is erased (6.3, 16.1, 18.1).</summary>
internal static class Ending
{
    public static Decision Close(InvestigationState s, CloseInvestigation c)
    {
        if (InvestigationClosing.Missing(s, c.Minutes is not null) is { Count: > 0 } missing)
            return Decision.No("not-ready", $"This case cannot be closed yet: {string.Join("; ", missing)}.");
        if (c.Minutes is not { } minutes) return Decision.Of(new InvestigationClosed(c.Note));
        return Closings.Minutes(new AddMinutes(minutes)) is Decision.Accepted added
            ? Decision.Of([.. added.Events, new InvestigationClosed(c.Note)])
            : Closings.Minutes(new AddMinutes(minutes));
    }

    public static Decision Reopen(InvestigationState s, ReopenInvestigation c, DecisionContext context) =>
        s.ClosedAt is null ? Decision.No("not-closed", "This case is not closed.")
        : c.Reason is null ? Decision.No("no-reason", "Say why it is opened again.")
        : Decision.Of(new InvestigationReopened(
            c.Reason,
            WorkingDays.Later(context.Now, context.Rules.Investigation.TriageDays, context.Rules.Holidays),
            Told.All(s, context.Duty)));

    public static Decision Erase(InvestigationState s, EraseBodies c, DecisionContext context)
    {
        // What came back with an older backup goes again, whatever the case was then.
        if (!s.Over && context.Actor.Kind != ActorKind.System)
            return Decision.No("not-closed", "Words are erased from closed cases only; an open case still needs them.");
        if (s.Held && c.Rule != Closings.ErasedBefore) return HoldingBack.Refusal("nothing of it is erased");
        return c.Bodies.Count == 0
            ? Decision.No("nothing-to-erase", "There are no words of theirs in this case.")
            : Decision.Of(new BodyErased(c.Bodies, c.Rule, c.Reason));
    }

    public static InvestigationState Apply(InvestigationState s, Recorded r) => r.Event switch
    {
        MinutesAdded e => s with { Minutes = s.Minutes + e.Minutes, MinutesRecorded = true },
        InvestigationClosed => s with { ClosedAt = r.At },
        InvestigationReopened e => s with
        {
            ClosedAt = null,
            TimesReopened = s.TimesReopened + 1,
            TriageBy = e.TriageBy,
            TriageClimbed = false,
            Outcome = null,
            Triage = s.Triage is { } t ? t with { AssignBy = null, OutcomeBy = null } : null,
        },
        _ => s,
    };
}
