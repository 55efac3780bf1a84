using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Takedown;
using Letter = PolicyFlow.Domain.Investigation.InvestigationLetters;

namespace PolicyFlow.Domain.Investigation;

/// <summary>Asked just before a letter goes: whether events have overtaken it.</summary>
internal static class InvestigationWithdrawals
{
    public static Withdrawal? Of(InvestigationState s, Effect effect)
    {
        if ((Effect.PersonOf(effect.Lane) ?? TextLetters.PersonOf(effect.Lane)) is { } person && s.LeftOut.Contains(person))
            return new Withdrawal("left-out", "The matter is about them.");
        if (effect.Lane == Letter.ReporterLane && s.ReporterIsSubject)
            return new Withdrawal("left-out", InvestigationState.ReporterIsSubjectWords);
        return effect.Kind switch
        {
            Letter.TellMerged or Letter.LeaveOut => null,
            Letter.HoldTakedown => s.Held
                ? null : new Withdrawal("released", "The hold was over before the takedown was held."),
            Letter.ToAccused => ToAccused.Overtaken(s, effect),
            Letter.Receipt => s.Mail?.Receipt,
            Letter.OpenTakedown => s.Holds.Exists(h => h.Kind == HoldKind.Police)
                ? new Withdrawal("held", "A hold for the police was placed before the takedown was opened.") : null,
            Letter.Alert or Letter.Deputies or Letter.SafeguardingUnseen or TextLetters.ChildAtRisk => s.Safeguarding.Waits
                ? null : new Withdrawal("taken", "A Designated Safeguarding Lead had it before this letter went out."),
            Letter.HoldReview => s.Holds.Exists(h => Letter.About(h.Kind) == effect.About)
                ? null : new Withdrawal("released", "The hold was over before this letter went out."),
            Letter.ReporterOutcome => s.ClosedAt is null
                ? new Withdrawal("reopened", "The case was opened again before this letter went out.") : null,
            Letter.Added or Letter.AccusedReplied or Letter.MergedFrom or Letter.ReporterUpdate => null,
            _ when s.MergedInto is not null =>
                new Withdrawal("merged", "The report was merged into another case before this letter went out."),
            _ when s.ClosedAt is not null =>
                new Withdrawal("closed", "The case was closed before this letter went out."),
            _ => Overtaken(s, effect),
        };
    }

    private static Withdrawal? Overtaken(InvestigationState s, Effect effect) => effect.Kind switch
    {
        Letter.NewReport or Letter.TriageLapsed or Letter.Reopened when s.TriageBy is null =>
            new Withdrawal("triaged", "It was decided what becomes of the report before this letter went out."),
        Letter.Nobody when s.NobodyAt is null =>
            new Withdrawal("there", "Somebody was there before this letter went out."),
        Letter.PlaceTaken when !s.Report.Places.Any(p => p.People.Contains(Effect.PersonOf(effect.Lane) ?? "")) =>
            new Withdrawal("not-theirs", "The place was somebody else's by then."),
        Letter.PlaceUnseen or Letter.PlaceTaken when s.OpenedBy.Contains(Effect.PersonOf(effect.Lane) ?? "") =>
            new Withdrawal("opened", "They opened it before this letter went out."),
        Letter.DataProtection or Letter.BreachReminder when s.Triage is null or { BreachBy: null } or { Breach: not null } =>
            new Withdrawal("decided", "It was decided before this letter went out."),
        Letter.LadoOverdue when s.Safeguarding.Lado.Count > 0 =>
            new Withdrawal("told", "The Local Authority Designated Officer was told before this letter went out."),
        Letter.Assigned when s.Investigator != Effect.PersonOf(effect.Lane) =>
            new Withdrawal("reassigned", "Somebody else looks into it by now."),
        Letter.AssignmentLapsed when s.Investigator is not null =>
            new Withdrawal("assigned", "Somebody was named before this letter went out."),
        Letter.UpdateOverdue when !s.Work.UpdateReminded =>
            new Withdrawal("updated", "The reporter was told before this letter went out."),
        Letter.OutcomeProposed when s.Outcome is not { SignedOffBy: null } =>
            new Withdrawal("answered", "A second person had answered before this letter went out."),
        Letter.OutcomeSentBack when s.Outcome is not null =>
            new Withdrawal("proposed", "Another outcome was proposed before this letter went out."),
        Letter.OutcomeOverdue when s.Outcome is { SignedOffBy: not null } =>
            new Withdrawal("signed-off", "The outcome was signed off before this letter went out."),
        _ => null,
    };
}
