using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>Puts the review of a year into the calendar. Times are UTC, worked out from London's days.</summary>
public sealed record ScheduleReview(
    int Year, IReadOnlyList<DateTimeOffset> WarnAt, DateTimeOffset OpensAt, DateTimeOffset OverdueAt) : ICaseCommand;

/// <summary>Records that the review was held, at any time: the policy may be reviewed before October too.</summary>
/// <param name="HeldAt">When; not in the future.</param>
public sealed record RecordReview(DateTimeOffset HeldAt, bool Changes, BodyRef? Note) : ICaseCommand;
