using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>How a review stands.</summary>
public enum PolicyReviewStatus
{
    Scheduled,
    Open,

    /// <summary>Its time is over and nobody has gone on with it.</summary>
    Overdue,

    /// <summary>It ended without a new version in PolicyFlow.</summary>
    Held,

    /// <summary>A new version is being written.</summary>
    Drafting,

    /// <summary>The new version is approved and is being published.</summary>
    Approved,

    /// <summary>The new version is published and everybody is asked to confirm it.</summary>
    Published,
}

/// <summary>One review of the policy (19.2): a year's, or an early one. Times are UTC.</summary>
/// <param name="Warned">How many warnings have gone out.</param>
/// <param name="HeldAt">When it was held, once somebody has recorded that.</param>
public sealed record PolicyReviewState(
    int Year, PolicyReviewStatus Status, IReadOnlyList<DateTimeOffset> WarnAt, DateTimeOffset OpensAt,
    DateTimeOffset OverdueAt, int Warned, DateTimeOffset? HeldAt, bool Changes)
{
    public static readonly PolicyReviewState Initial = new(
        0, PolicyReviewStatus.Scheduled, [], DateTimeOffset.MaxValue, DateTimeOffset.MaxValue, 0, null, false);

    public bool Exists => Year > 0;

    /// <summary>Nothing is left to do but to tell governors of their pages.</summary>
    public bool Done => Status is PolicyReviewStatus.Held or PolicyReviewStatus.Published;

    /// <summary>Why it was opened before its time, or null for a year's own review.</summary>
    public EarlyReview? Early { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>Since when it has been overdue; it may go on all the same, and climbs until it is done.</summary>
    public DateTimeOffset? OverdueSince { get; init; }

    /// <summary>When it climbs to the governors next.</summary>
    public DateTimeOffset? ClimbAt { get; init; }

    /// <summary>How often the governors have been told.</summary>
    public int Climbs { get; init; }

    /// <summary>Null while it has not been filled.</summary>
    public FilledChecklist? Checklist { get; init; }

    /// <summary>How often the checklist was asked to be filled; the opening is the first time.</summary>
    public int FillsAsked { get; init; }

    /// <summary>Whether the checklist is being filled just now.</summary>
    public bool Filling { get; init; }

    /// <summary>What people said of the points of the checklist, by point.</summary>
    public ImmutableDictionary<string, Tick> Ticks { get; init; } = ImmutableDictionary<string, Tick>.Empty;

    /// <summary>The id of the policy of which a new version is written, or null.</summary>
    public string? Policy { get; init; }

    /// <summary>Who approved the new version, by id.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>How often a new version was approved; a publication that was refused is approved again.</summary>
    public int Approvals { get; init; }

    /// <summary>Why the approved version could not be published, or null.</summary>
    public BodyRef? PublishProblem { get; init; }

    /// <summary>The number of the version that the review led to.</summary>
    public int? Version { get; init; }

    /// <summary>The campaign in which everybody confirms that version.</summary>
    public string? Campaign { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When governors are told that a term's page is complete, earliest first.</summary>
    public ImmutableList<TermEnd> Terms { get; init; } = [];

    /// <summary>How many of <see cref="Terms"/> have been told or passed over.</summary>
    public int TermsTold { get; init; }

    /// <summary>What could not be done and that a person has to see to.</summary>
    public ImmutableList<Effect> Failing { get; init; } = [];

    /// <summary>The points of the checklist of which nobody has said anything yet.</summary>
    public IEnumerable<ChecklistPoint> Unticked => Checklist?.Points.Where(p => !Ticks.ContainsKey(p.Id)) ?? [];
}

/// <summary>What changed in the national guidance, so that the policy is reviewed before October.</summary>
/// <param name="Number">Which early review of its year, from 1.</param>
/// <param name="Title">What changed: a body.</param>
/// <param name="Link">Where it can be read: a body.</param>
/// <param name="TakesEffect">The day, Europe/London.</param>
public sealed record EarlyReview(int Number, BodyRef Title, BodyRef? Link, DateOnly TakesEffect);
