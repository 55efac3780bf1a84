using PolicyFlow.App.PolicyReview.Checklist;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview.View;

/// <summary>A review as pages and calls show it.</summary>
/// <param name="Id">For example <c>2027</c> or <c>2027-early-1</c>.</param>
/// <param name="Guidance">What changed in the guidance, for an early review; else empty.</param>
/// <param name="Link">Where that can be read, or empty.</param>
/// <param name="Problem">Why the approved version could not be published, or empty.</param>
/// <param name="History">Oldest first.</param>
public sealed record ReviewView(
    string Id, PolicyReviewState State, string Guidance, string Link, string Problem, IReadOnlyList<PointView> Points,
    IReadOnlyList<ReviewStep> History)
{
    public string Heading => HeadingOf(State);

    public static string HeadingOf(PolicyReviewState state) => state.Early is { } early
        ? $"Early review of the policy {state.Year}, number {early.Number}"
        : $"Review of the policy {state.Year}";
}

/// <summary>A point of the checklist, and what somebody said of it.</summary>
/// <param name="By">The name of whoever ticked it, or empty.</param>
/// <param name="Note">What they wrote, or empty.</param>
public sealed record PointView(ChecklistPoint Point, PointWords Words, Tick? Tick, string By, string Note);

/// <summary>One line of the history of a review.</summary>
/// <param name="Event">The stored name.</param>
public sealed record ReviewStep(DateTimeOffset At, string Actor, string Event, string Text, string Detail);
