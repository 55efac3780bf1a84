using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Triage;

/// <summary>Folds what was decided about the report into the state.</summary>
internal static class TriageFold
{
    public static InvestigationState Apply(InvestigationState s, Recorded r) => r.Event switch
    {
        ReportTriaged e => s with
        {
            TriageBy = null,
            Triage = Triaged(s.Triage, e, r),
            Work = s.Work with { UpdateBy = s.Work.UpdateBy ?? e.FirstUpdateBy },
        },
        TriageLapsed => s with { TriageClimbed = true },
        PlaceUnseen => s with { PlacesBy = null },
        PupilReferred e => s with { Triage = s.Triage! with { Pupil = e } },
        BreachDecided e => s with { Triage = s.Triage! with { Breach = e } },
        BreachReminder e => s with { Triage = s.Triage! with { BreachReminders = e.Over ? 2 : 1 } },
        TakedownAsked => s with { TakedownPending = true },
        TakedownLinked e => s with { TakedownPending = false, Takedowns = s.Takedowns.Add(e.Stream) },
        LetterSkipped { Letter: InvestigationLetters.OpenTakedown } => s with { TakedownPending = false },
        MailFailing { Letter: InvestigationLetters.OpenTakedown, ForGood: true } => s with { TakedownPending = false },
        _ => s,
    };

    /// <summary>What was done stays done, and a clock that was answered for is not answered for again.</summary>
    private static Triaged Triaged(Triaged? before, ReportTriaged e, Recorded r) => new(
        r.At, r.Actor.Id, e.Category, e.Severity, [.. e.Branches], e.Reason, e.AssignBy, e.OutcomeBy, e.LadoBy, e.BreachBy)
    {
        BreachWarnAt = e.BreachWarnAt,
        OutcomeFrom = before is not null && before.OutcomeBy == e.OutcomeBy ? before.OutcomeFrom : r.At,
        AssignClimbed = before is { AssignClimbed: true } && before.AssignBy == e.AssignBy,
        OutcomeClimbed = before is { OutcomeClimbed: true } && before.OutcomeBy == e.OutcomeBy,
        BreachReminders = before is not null && before.BreachBy == e.BreachBy ? before.BreachReminders : 0,
        Breach = before?.Breach,
        Pupil = before?.Pupil,
    };
}
