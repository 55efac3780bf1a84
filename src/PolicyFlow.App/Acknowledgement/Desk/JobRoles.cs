using PolicyFlow.App.People.Roster;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>The job roles that the staff list has, for choosing among them. They are read again after a while.</summary>
public sealed class JobRoles(IRoster roster, TimeProvider clock)
{
    /// <summary>How many members are looked at: who has more of them can type the others.</summary>
    private const int MostLookedAt = 4000;

    private const int MostRoles = 60;

    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(1);

    private (DateTimeOffset At, IReadOnlyList<string> Roles)? _known;

    /// <summary>By name, each once whatever its case.</summary>
    public async Task<IReadOnlyList<string>> KnownAsync(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        if (_known is { } known && now - known.At < GoodFor && now >= known.At) return known.Roles;
        var (found, looked) = (new SortedSet<string>(StringComparer.OrdinalIgnoreCase), 0);
        for (var bucket = 0; bucket < RosterBuckets.Count && looked < MostLookedAt && found.Count < MostRoles; bucket++)
        {
            var page = await roster.BucketAsync(bucket, null, MostLookedAt / RosterBuckets.Count, cancel);
            looked += page.Members.Count;
            found.UnionWith(page.Members.Select(m => m.JobRole).Where(role => role.Length > 0));
        }

        _known = (now, [.. found.Take(MostRoles)]);
        return _known.Value.Roles;
    }
}
