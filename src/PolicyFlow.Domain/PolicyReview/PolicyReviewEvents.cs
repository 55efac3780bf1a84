using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>The review of a year stands in the calendar. All times are UTC.</summary>
/// <param name="WarnAt">When those who hold it are told that it comes, earliest first.</param>
/// <param name="OpensAt">The first of October, in the morning.</param>
/// <param name="OverdueAt">The end of October.</param>
public sealed record ReviewScheduled(
    int Year, IReadOnlyList<DateTimeOffset> WarnAt, DateTimeOffset OpensAt, DateTimeOffset OverdueAt) : ICaseEvent;

/// <summary>The review comes nearer.</summary>
/// <param name="Round">Which warning, from 1.</param>
/// <param name="Tell">The ids of the people who are told.</param>
public sealed record ReviewWarned(int Round, IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>October has begun: the review is to be held.</summary>
public sealed record ReviewOpened(IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>October is over and nobody has recorded a review.</summary>
public sealed record ReviewOverdue(IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>The review was held.</summary>
/// <param name="HeldAt">When, as the person says who recorded it.</param>
/// <param name="Changes">Whether it asks for changes of the policy.</param>
public sealed record ReviewHeld(DateTimeOffset HeldAt, bool Changes, BodyRef? Note) : ICaseEvent;

/// <summary>The stored names of a review's events.</summary>
public static class PolicyReviewCatalogue
{
    public static readonly EventCatalogue Events = new EventCatalogue()
        .Add<ReviewScheduled>("review-scheduled", "19.2")
        .Add<ReviewWarned>("review-warned", "19.2")
        .Add<ReviewOpened>("review-opened", "19.2")
        .Add<ReviewOverdue>("review-overdue", "19.2")
        .Add<ReviewHeld>("review-held", "19.2")
        .Add<LetterSkipped>("letter-skipped", "")
        .Add<MailSent>("mail-sent", "")
        .Add<MailFailing>("mail-failing", "");
}
