namespace PolicyFlow.Domain.PolicyReview;

/// <summary>How a review stands.</summary>
public enum PolicyReviewStatus
{
    Scheduled,
    Open,
    Overdue,
    Held,
}

/// <summary>The review of one year (19.2). Times are UTC.</summary>
/// <param name="Warned">How many warnings have gone out.</param>
/// <param name="HeldAt">When it was held, once somebody has recorded that.</param>
public sealed record PolicyReviewState(
    int Year, PolicyReviewStatus Status, IReadOnlyList<DateTimeOffset> WarnAt, DateTimeOffset OpensAt,
    DateTimeOffset OverdueAt, int Warned, DateTimeOffset? HeldAt, bool Changes)
{
    public static readonly PolicyReviewState Initial = new(
        0, PolicyReviewStatus.Scheduled, [], DateTimeOffset.MaxValue, DateTimeOffset.MaxValue, 0, null, false);

    public bool Exists => Year > 0;
}
