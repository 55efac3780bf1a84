using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>How many people are in which state.</summary>
public sealed record EntryCounts(IReadOnlyDictionary<EntryStatus, int> ByStatus)
{
    public static readonly EntryCounts None = new(new Dictionary<EntryStatus, int>());

    public int this[EntryStatus status] => ByStatus.GetValueOrDefault(status);

    /// <summary>Everybody, whatever became of them.</summary>
    public int All => ByStatus.Values.Sum();

    /// <summary>Who has confirmed, by themselves or on record by a manager.</summary>
    public int Done => ByStatus.Where(s => s.Key.IsDone()).Sum(s => s.Value);

    /// <summary>Who is still to confirm.</summary>
    public int Outstanding => ByStatus.Where(s => s.Key.IsOpen()).Sum(s => s.Value);
}

/// <summary>The counts of one school, kind or job role.</summary>
/// <param name="Name">The school's id (null for people of the whole network), the kind in kebab-case, or the job role in
/// small letters.</param>
public sealed record CampaignGroup(string? Name, EntryCounts Counts);

/// <summary>How many were done on a London day.</summary>
public sealed record DoneDay(DateOnly Day, int Count);

/// <summary>How far putting everybody in has come.</summary>
/// <param name="BucketsDone">Of <see cref="Buckets.Count"/>.</param>
public sealed record EnrolmentProgress(int Enrolled, int BucketsDone, bool Through);

/// <summary>A campaign in numbers, counted from the index when asked and kept nowhere. No names.</summary>
public sealed record CampaignFigures(EntryCounts Counts, EnrolmentProgress Enrolment)
{
    /// <summary>Schools in which somebody is asked, by name; people of the whole network last.</summary>
    public required IReadOnlyList<CampaignGroup> BySchool { get; init; }

    public required IReadOnlyList<CampaignGroup> ByKind { get; init; }

    public required IReadOnlyList<CampaignGroup> ByJobRole { get; init; }

    /// <summary>Each day since the first on which people were asked, also those on which nobody was done.</summary>
    public required IReadOnlyList<DoneDay> DoneByDay { get; init; }

    /// <summary>Who is to be reached on paper or in person.</summary>
    public int ByHand { get; init; }

    /// <summary>Whose question or refusal waits for a manager.</summary>
    public int NeedsAnswer { get; init; }
}
