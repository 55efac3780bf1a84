using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Which letters an event asks for. Each goes to one recipient, so that each can fail on its own.</summary>
internal static class Reactions
{
    public static IReadOnlyList<Effect> To(TakedownState s, Recorded r) => r.Event switch
    {
        TakedownReported e =>
        [
            .. People(e.ChildAtRisk ? Letters.ChildAtRisk : Letters.NewReport, e.Tell, r),
            .. Texts(e, r),
            .. Reporter(s, Letters.Receipt, r),
        ],
        AlertDue e =>
        [
            .. People(Letters.ChildAtRisk, e.Tell, r),
            .. e.Tell.Select(p => new Effect(TextLetters.ChildAtRisk, TextLetters.Lane(p), null, r.Sequence)),
        ],
        ReportAdded e => People(Letters.ReportAdded, e.Tell, r),
        MailReceived e => People(Letters.MailReceived, e.Tell, r),
        SafeguardingUnseen e => People(Letters.SafeguardingUnseen, e.Tell, r),
        DecisionWarned e => People(Letters.DecisionWarning, e.Tell, r),
        DecisionLapsed e => People(Letters.DecisionLapsed, e.Tell, r),
        ApproachApproved { Captures.Count: 0 } e => [Notice(e.Approach)],
        ApproachApproved e => Looks(Domain.Takedown.Looks.Capture, e.Captures, r),
        ItemCaptured or CaptureGivenUp =>
            [.. s.Approaches.Where(a => a.ReleasedBy == r.Sequence && a.ByMail).Select(a => Notice(a.Id))],
        NoticeReceived e => Reporter(s, Letters.ReporterApproached, r, e.Approach),
        ApproachRecorded e =>
        [
            .. Looks(Domain.Takedown.Looks.Capture, Looking.ToCapture(s, e.Items), r),
            .. Reporter(s, Letters.ReporterApproached, r, e.Approach),
        ],
        ComplainantAsked e =>
        [
            .. Looks(Domain.Takedown.Looks.Capture, Looking.ToCapture(s, e.Items), r),
            .. Affected(s, Letters.ComplainantPack, r, e.Approach),
        ],
        ComplainantAnswered e => People(Letters.ComplainantAnswered, e.Tell, r, e.Approach),
        AuthorAsked e =>
        [
            .. Looks(Domain.Takedown.Looks.Capture, Looking.ToCapture(s, e.Items), r),
            .. (Effect[])(e.To is null ? [] : [new Effect(Letters.AuthorRequest, Letters.AuthorLane(e.Approach), e.Approach)]),
        ],
        AuthorAnswered e => People(Letters.AuthorAnswered, e.Tell, r, e.Approach),
        AuthorSilent e => People(Letters.AuthorSilent, e.Tell, r, e.Approach),
        ConsequenceReferred e => People(Letters.Consequence, e.Tell, r, e.Approach),
        OwnRemovalStarted e =>
        [
            .. Looks(Domain.Takedown.Looks.Capture, e.Captures, r),
            .. People(Letters.OwnAccount, e.Tell, r, e.Approach),
        ],
        ProbeDue e => Looks(Domain.Takedown.Looks.Probe, e.Items, r),
        NoticeBounced e => People(Letters.NoticeBounced, e.Tell, r, e.Approach),
        ChaserDue { Remind: { } person } e =>
            [new Effect(Letters.Reminder, Effect.ToPerson(person), e.Approach, e.Round)],
        ChaserDue e when s.Find(e.Approach) is { ByMail: true } =>
            [new Effect(Letters.Chaser, Letters.HostLane(e.Approach), e.Approach, e.Round)],
        WindowMissed e => People(Letters.WindowMissed, e.Tell, r, e.Approach),
        EscalationApproved { Rung: EscalationRung.Governors } e =>
            [.. e.Tell.Select(p => new Effect(Letters.Governors, Effect.ToPerson(p), e.Escalation, r.Sequence))],
        EscalationApproved e => [new Effect(Letters.Escalation, Letters.RungLane(e.Escalation), e.Escalation)],
        EscalationBounced e => People(Letters.EscalationBounced, e.Tell, r, e.Escalation),
        RungLapsed e => People(Letters.RungLapsed, e.Tell, r, e.Escalation),
        EscalationUndecided e => People(Letters.EscalationUndecided, e.Tell, r),
        AffectedRecorded => Affected(s, Letters.AffectedPage, r),
        PoliceConsentRequested => Affected(s, Letters.PoliceConsent, r),
        PoliceConsentAnswered e => People(Letters.ConsentAnswered, e.Tell, r),
        PoliceConsentUnanswered e => People(Letters.RingAffected, e.Tell, r),
        PoliceReportApproved e => [new Effect(Letters.Police, Letters.PoliceLane(e.Report), e.Report)],
        PoliceReportBounced e => People(Letters.PoliceBounced, e.Tell, r, e.Report),
        HoldReviewDue e => People(Letters.HoldReview, e.Tell, r),
        ContentLocked e => People(Letters.SexualImage, e.Tell, r),
        LookAgainDue e =>
        [
            .. Looks(Domain.Takedown.Looks.Probe, e.Items, r),
            .. s.Closed is { LookDue: true } ? People(Letters.LookAgain, e.Tell, r) : [],
        ],
        LookNeeded e => People(Letters.LookAgain, e.Tell, r),
        ContentBack e => People(Letters.BackAgain, e.Tell, r),
        CaseClosed => Reporter(s, Letters.ReporterClosed, r),
        _ => [],
    };

    private static IReadOnlyList<Effect> People(
        string letter, IReadOnlyList<string> people, Recorded r, string? about = null) =>
        [.. people.Select(p => new Effect(letter, Effect.ToPerson(p), about, r.Sequence))];

    private static IReadOnlyList<Effect> Reporter(
        TakedownState s, string letter, Recorded r, string? about = null) =>
        s.ReporterEmail is null ? [] : [new Effect(letter, Letters.ReporterLane, about, r.Sequence)];

    private static IReadOnlyList<Effect> Affected(
        TakedownState s, string letter, Recorded r, string? about = null) =>
        s.Care.ByMail && !s.AffectedLeftOut ? [new Effect(letter, Letters.AffectedLane, about, r.Sequence)] : [];

    /// <summary>The second channel: a child at risk and a threat do not wait for somebody to read mail (8.1, 16.5).</summary>
    private static IReadOnlyList<Effect> Texts(TakedownReported e, Recorded r) =>
        !e.ChildAtRisk && !e.Threatening ? [] :
        [
            .. e.Tell.Select(p => new Effect(
                e.ChildAtRisk ? TextLetters.ChildAtRisk : TextLetters.Threat, TextLetters.Lane(p), null, r.Sequence)),
        ];

    private static IReadOnlyList<Effect> Looks(string kind, IReadOnlyList<string> items, Recorded r) =>
        [.. items.Select(i => new Effect(kind, Domain.Takedown.Looks.Lane(i), i, r.Sequence))];

    private static Effect Notice(string approach) => new(Letters.Notice, Letters.HostLane(approach), approach);
}
