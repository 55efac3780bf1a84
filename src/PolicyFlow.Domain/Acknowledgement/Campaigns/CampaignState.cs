using System.Collections.Immutable;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>How far a walk has come.</summary>
/// <param name="Cursors">Where it goes on, by bucket.</param>
/// <param name="Done">The buckets that are through.</param>
/// <param name="Count">How many people it concerned.</param>
public sealed record WalkProgress(ImmutableDictionary<int, string> Cursors, ImmutableHashSet<int> Done, int Count)
{
    public static readonly WalkProgress None = new(ImmutableDictionary<int, string>.Empty, [], 0);

    public bool IsThrough => Done.Count >= Buckets.Count;
}

/// <summary>A campaign as the events have made it. Times are UTC, days are London's. It never changes for a single person.
/// </summary>
public sealed record CampaignState(
    string Policy, string Title, int Version, string Hash, int Sections, Audience Audience, DateOnly Deadline,
    CampaignStatus Status)
{
    public static readonly CampaignState Initial =
        new("", "", 0, "", 0, Audience.Everybody, DateOnly.MinValue, CampaignStatus.Draft);

    public bool Exists => Policy.Length > 0;

    /// <summary>Whether people are asked and may confirm.</summary>
    public bool IsUnderWay => Status is CampaignStatus.Open or CampaignStatus.Closing;

    public IReadOnlyList<QuizQuestion> Quiz { get; init; } = [];
    public IReadOnlyList<Round> Rounds { get; init; } = [];
    public DateTimeOffset? OpenedAt { get; init; }
    public DateTimeOffset ClosingAt { get; init; } = DateTimeOffset.MaxValue;
    public DateTimeOffset NextLookAt { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>When everybody began to be put in.</summary>
    public DateTimeOffset? EnrolmentBegunAt { get; init; }

    /// <summary>The last day on which it looked at joiners and leavers.</summary>
    public DateOnly? LookedOn { get; init; }

    /// <summary>Rounds that have begun or were skipped, by number.</summary>
    public ImmutableSortedSet<int> RoundsBehind { get; init; } = [];

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The walks that are under way or through; a round's by its number, the others by 0.</summary>
    public ImmutableDictionary<(WalkKind Walk, int Round), WalkProgress> Walks { get; init; } =
        ImmutableDictionary<(WalkKind, int), WalkProgress>.Empty;

    public WalkProgress Walk(WalkKind kind, int round = 0) => Walks.GetValueOrDefault((kind, round), WalkProgress.None);

    /// <summary>What the campaign still has to do by the clock, in the order of time; the invitation is the enrolment.
    /// </summary>
    public IEnumerable<Round> RoundsAhead => Rounds.Where(r => r.Number > 0 && !RoundsBehind.Contains(r.Number));
}
