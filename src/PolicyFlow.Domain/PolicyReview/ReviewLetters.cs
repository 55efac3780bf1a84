namespace PolicyFlow.Domain.PolicyReview;

/// <summary>The letters of a review.</summary>
public static class ReviewLetters
{
    public const string Warning = "tell-review-comes";
    public const string Open = "tell-review-open";
    public const string Early = "tell-review-early";
    public const string Overdue = "tell-review-overdue";
    public const string EarlyOverdue = "tell-review-early-overdue";

    /// <summary>To the governors of all schools: the review is overdue.</summary>
    public const string Governors = "tell-review-governors";

    /// <summary>To the governors of all schools: the page of a term is complete.</summary>
    public const string Term = "tell-governors-term";
}

/// <summary>What a review has done by the program, beside letters.</summary>
public static class ReviewWork
{
    /// <summary>Fill the checklist from the year.</summary>
    public const string Fill = "fill-checklist";

    /// <summary>Put the review of the next year into the calendar.</summary>
    public const string Next = "schedule-next-review";

    /// <summary>Publish the approved version and open its campaign.</summary>
    public const string Publish = "publish-policy";
}
