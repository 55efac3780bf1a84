using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Which letters an event asks for. Each goes to one recipient, so that each can fail on its own.</summary>
internal static class Reactions
{
    private const string ReporterLane = "reporter";

    public static IReadOnlyList<Effect> To(TakedownState s, Recorded r) => r.Event switch
    {
        TakedownReported e =>
        [
            .. People(e.ChildAtRisk ? Letters.ChildAtRisk : Letters.NewReport, e.Tell, r),
            .. Reporter(s, Letters.Receipt, r),
        ],
        ReportAdded e => People(Letters.ReportAdded, e.Tell, r),
        SafeguardingUnseen e => People(Letters.SafeguardingUnseen, e.Tell, r),
        DecisionWarned e => People(Letters.DecisionWarning, e.Tell, r),
        DecisionLapsed e => People(Letters.DecisionLapsed, e.Tell, r),
        ApproachApproved e => [new Effect(Letters.Notice, Letters.HostLane(e.Approach), e.Approach)],
        NoticeReceived e => Reporter(s, Letters.ReporterApproached, r, e.Approach),
        ApproachRecorded e => Reporter(s, Letters.ReporterApproached, r, e.Approach),
        NoticeBounced e => People(Letters.NoticeBounced, e.Tell, r, e.Approach),
        ChaserDue { Remind: { } person } e =>
            [new Effect(Letters.Reminder, Effect.ToPerson(person), e.Approach, e.Round)],
        ChaserDue e when s.Find(e.Approach) is { ByMail: true } =>
            [new Effect(Letters.Chaser, Letters.HostLane(e.Approach), e.Approach, e.Round)],
        WindowMissed e => People(Letters.WindowMissed, e.Tell, r, e.Approach),
        LookAgainDue e => People(Letters.LookAgain, e.Tell, r),
        CaseClosed => Reporter(s, Letters.ReporterClosed, r),
        _ => [],
    };

    private static IReadOnlyList<Effect> People(
        string letter, IReadOnlyList<string> people, Recorded r, string? about = null) =>
        [.. people.Select(p => new Effect(letter, Effect.ToPerson(p), about, r.Sequence))];

    private static IReadOnlyList<Effect> Reporter(
        TakedownState s, string letter, Recorded r, string? about = null) =>
        s.ReporterEmail is null ? [] : [new Effect(letter, ReporterLane, about, r.Sequence)];
}
