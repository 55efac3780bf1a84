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

/// <summary>The review is to be held: October has begun, or somebody opened it before.</summary>
public sealed record ReviewOpened(IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>The review of the year after stands in the calendar too: one leads to the next.</summary>
public sealed record NextReviewScheduled(int Year) : ICaseEvent;

/// <summary>National guidance changed and the policy is reviewed before October (19.2).</summary>
/// <param name="Number">Which early review of its year, from 1.</param>
/// <param name="Title">What changed: a body.</param>
/// <param name="Link">Where it can be read: a body.</param>
/// <param name="TakesEffect">The day, Europe/London.</param>
public sealed record EarlyReviewOpened(
    int Year, int Number, BodyRef Title, BodyRef? Link, DateOnly TakesEffect, DateTimeOffset OverdueAt,
    IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>The time of the review is over and it is not done.</summary>
/// <param name="ClimbAt">When the governors are told; null in what was written before it climbed.</param>
public sealed record ReviewOverdue(IReadOnlyList<string> Tell, DateTimeOffset? ClimbAt) : ICaseEvent;

/// <summary>The review is still not done, and the governors of all schools are told (5.1).</summary>
/// <param name="Round">How often they have been told, from 1.</param>
/// <param name="NextAt">When they are told again (UTC).</param>
public sealed record ReviewClimbed(int Round, IReadOnlyList<string> Tell, DateTimeOffset NextAt) : ICaseEvent;

/// <summary>The review ended without a new version in PolicyFlow.</summary>
/// <param name="HeldAt">When, as the person says who recorded it.</param>
/// <param name="Changes">Whether it asks for changes of the policy.</param>
public sealed record ReviewHeld(DateTimeOffset HeldAt, bool Changes, BodyRef? Note) : ICaseEvent;

/// <summary>The review found that the policy must change: a new version is being written.</summary>
/// <param name="Policy">The id of the policy.</param>
public sealed record ReviewDrafting(string Policy, BodyRef? Note) : ICaseEvent;

/// <summary>A manager approved the new version. It is published, and the campaign for it opened, in one step.</summary>
public sealed record ReviewApproved(string Policy) : ICaseEvent;

/// <summary>The approved version could not be published; it can be put right and approved again.</summary>
public sealed record PublishRefused(string Policy, BodyRef Reason) : ICaseEvent;

/// <summary>The new version is published and everybody is asked to confirm it.</summary>
/// <param name="Campaign">The id of the campaign.</param>
public sealed record ReviewPublished(string Policy, int Version, string Campaign) : ICaseEvent;
