using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.PolicyReview;
using PolicyFlow.App.PolicyReview.View;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.Api;

/// <summary>Reviews, latest first.</summary>
public sealed record ReviewListAnswer(IReadOnlyList<ReviewSummary> Reviews);

/// <summary>A review in one line. Times are UTC.</summary>
/// <param name="Id">For example <c>2027</c> or <c>2027-early-1</c>.</param>
/// <param name="Early">Whether national guidance led to it before October (19.2).</param>
/// <param name="State">scheduled, open, overdue, held, drafting, approved or published.</param>
/// <param name="Overdue">Whether its time is over, also while it goes on.</param>
/// <param name="OverdueAt">When it is overdue.</param>
/// <param name="Policy">The policy of which a new version is or was written.</param>
/// <param name="Version">The version that it led to.</param>
public sealed record ReviewSummary(
    string Id, int Year, bool Early, string State, bool Overdue, DateTimeOffset OpensAt, DateTimeOffset? OpenedAt,
    DateTimeOffset OverdueAt, DateTimeOffset? HeldAt, DateTimeOffset? PublishedAt, ChecklistCounts Checklist, string? Policy,
    int? Version, string? Campaign)
{
    public static ReviewSummary Of(PolicyReviewState s) => new(
        ReviewStreams.IdOf(s), s.Year, s.Early is not null, Kebab.Of(s.Status), s is { OverdueSince: not null, Done: false },
        s.OpensAt, s.OpenedAt, s.OverdueAt, s.HeldAt, s.PublishedAt, ChecklistCounts.Of(s), s.Policy, s.Version, s.Campaign);
}

/// <summary>How far the checklist is.</summary>
/// <param name="FilledAt">When it was filled from the year last (UTC); null while it was not.</param>
public sealed record ChecklistCounts(DateTimeOffset? FilledAt, int Points, int Done, int NotNeeded, int ToDo)
{
    public static ChecklistCounts Of(PolicyReviewState s) => new(
        s.Checklist?.At, s.Checklist?.Points.Count ?? 0, s.Ticks.Values.Count(t => t.Answer == TickAnswer.Done),
        s.Ticks.Values.Count(t => t.Answer == TickAnswer.NotNeeded), s.Unticked.Count());
}

/// <summary>One review. Times are UTC.</summary>
/// <param name="Guidance">What changed in the guidance, for an early review.</param>
/// <param name="Figures">What was reported in the year before it opened; null while the checklist was not filled.</param>
/// <param name="MinutesBefore">The minutes of work of the years before (18.1), earliest first.</param>
public sealed record ReviewAnswer(
    ReviewSummary Review, string? Guidance, IReadOnlyList<ReviewPoint> Points, YearFigures? Figures,
    IReadOnlyList<YearMinutes> MinutesBefore, IReadOnlyList<ReviewStep> History)
{
    public static ReviewAnswer Of(ReviewView view) => new(
        ReviewSummary.Of(view.State), view.Guidance.Length > 0 ? view.Guidance : null,
        [.. view.Points.Select(ReviewPoint.Of)], view.State.Checklist?.Figures, view.State.Checklist?.Trend ?? [],
        view.History);
}

/// <summary>A point of the checklist.</summary>
/// <param name="Topic">guidance, finding, removals, outcomes, overdue-steps, misuse, workload or acknowledgement.</param>
/// <param name="Answer">done or not-needed; null while nobody has said anything.</param>
public sealed record ReviewPoint(
    string Id, string Topic, string Title, string Text, string? Answer, string? By, DateTimeOffset? At, string? Note)
{
    public static ReviewPoint Of(PointView p) => new(
        p.Point.Id, Kebab.Of(p.Point.Topic), p.Words.Title, p.Words.Text, p.Tick is { } tick ? Kebab.Of(tick.Answer) : null,
        p.Tick is null ? null : p.By, p.Tick?.At, p.Note.Length > 0 ? p.Note : null);
}
