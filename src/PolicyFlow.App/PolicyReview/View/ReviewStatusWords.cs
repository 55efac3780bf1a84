using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview.View;

/// <summary>How a review stands, in words and in the colour of its tag.</summary>
public static class ReviewStatusWords
{
    public static string Of(PolicyReviewState state) => state.Status switch
    {
        PolicyReviewStatus.Scheduled => "In the calendar",
        PolicyReviewStatus.Open => "Open",
        PolicyReviewStatus.Overdue => "Overdue",
        PolicyReviewStatus.Drafting => "A new version is being written",
        PolicyReviewStatus.Approved => "Being published",
        PolicyReviewStatus.Published => "Published",
        _ => "Held",
    };

    public static string Colour(PolicyReviewState state) => state.Status switch
    {
        PolicyReviewStatus.Scheduled => "grey",
        PolicyReviewStatus.Overdue => "red",
        PolicyReviewStatus.Open => "blue",
        PolicyReviewStatus.Drafting or PolicyReviewStatus.Approved => "yellow",
        _ => "green",
    };

    /// <summary>Whether its time is over while somebody is still at it.</summary>
    public static bool Late(PolicyReviewState state) =>
        state is { OverdueSince: not null, Done: false } && state.Status != PolicyReviewStatus.Overdue;
}
