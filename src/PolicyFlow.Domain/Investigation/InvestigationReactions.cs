using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Merging;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Investigation.Work;
using PolicyFlow.Domain.Takedown;
using Letter = PolicyFlow.Domain.Investigation.InvestigationLetters;

namespace PolicyFlow.Domain.Investigation;

/// <summary>Which letters an event asks for. Each goes to one recipient, so that each can fail on its own.</summary>
internal static class InvestigationReactions
{
    public static IReadOnlyList<Effect> To(InvestigationState s, Recorded r) => r.Event switch
    {
        MisuseReported e =>
        [
            .. e.ChildAtRisk ? Alert(s, e.Tell, r) : People(s, Letter.NewReport, e.Tell, r),
            .. Reporter(s, Letter.Receipt, r),
        ],
        MisuseAdded e => People(s, Letter.Added, e.Tell, r),
        ConcernRaised e => Alert(s, e.Tell, r),
        AlertDue e => Alert(s, e.Tell, r),
        DeputiesTold e => People(s, Letter.Deputies, e.Tell, r),
        SafeguardingUnseen e => People(s, Letter.SafeguardingUnseen, e.Tell, r),
        LadoOverdue e => People(s, Letter.LadoOverdue, e.Tell, r),
        ReportTriaged e => People(s, Letter.DataProtection, e.Tell, r),
        TriageLapsed e => People(s, Letter.TriageLapsed, e.Tell, r),
        PlaceUnseen e => People(s, Letter.PlaceUnseen, e.Tell, r),
        PlaceTaken e => People(s, Letter.PlaceUnseen, e.Tell, r),
        BreachReminder e => People(s, Letter.BreachReminder, e.Tell, r),
        TakedownAsked => [new Effect(Letter.OpenTakedown, Letter.TakedownLane, null, r.Sequence)],
        InvestigatorAssigned e => People(s, Letter.Assigned, [e.Investigator], r),
        AssignmentLapsed e => People(s, Letter.AssignmentLapsed, e.Tell, r),
        ReporterUpdated => Reporter(s, Letter.ReporterUpdate, r),
        UpdateOverdue e => People(s, Letter.UpdateOverdue, e.Tell, r),
        HoldReviewAsked e => People(s, Letter.HoldReview, e.Tell, r, Letter.About(e.Kind)),
        LetterReleased { ByMail: true } e when s.Find(e.Who) is { Email: not null } =>
            [new Effect(Letter.ToAccused, Letter.AccusedLane(e.Who), e.Letter, r.Sequence)],
        AccusedReplied e => People(s, Letter.AccusedReplied, e.Tell, r),
        OutcomeProposed e => People(s, Letter.OutcomeProposed, e.Tell, r),
        OutcomeSentBack e => People(s, Letter.OutcomeSentBack, e.Tell, r),
        OutcomeOverdue e => People(s, Letter.OutcomeOverdue, e.Tell, r),
        InvestigationClosed => Reporter(s, Letter.ReporterOutcome, r),
        InvestigationReopened e => People(s, Letter.Reopened, e.Tell, r),
        MergedInto e => [new Effect(Letter.TellMerged, Letter.MergedLane, e.Into, r.Sequence)],
        MergedFrom e => People(s, Letter.MergedFrom, e.Tell, r),
        _ => [],
    };

    /// <summary>By mail, and by text message too: a child at risk does not wait for somebody to read mail (8.1).</summary>
    private static IReadOnlyList<Effect> Alert(InvestigationState s, IReadOnlyList<string> people, Recorded r) =>
    [
        .. People(s, Letter.Alert, people, r),
        .. people.Where(p => !s.LeftOut.Contains(p))
            .Select(p => new Effect(TextLetters.ChildAtRisk, TextLetters.Lane(p), null, r.Sequence)),
    ];

    private static IReadOnlyList<Effect> People(
        InvestigationState s, string letter, IReadOnlyList<string> people, Recorded r, string? about = null) =>
        [
            .. people.Where(p => !s.LeftOut.Contains(p))
                .Select(p => new Effect(letter, Effect.ToPerson(p), about, r.Sequence)),
        ];

    private static IReadOnlyList<Effect> Reporter(InvestigationState s, string letter, Recorded r) =>
        s.Report.ReporterEmail is null ? [] : [new Effect(letter, Letter.ReporterLane, null, r.Sequence)];
}
