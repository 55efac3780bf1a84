using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>How many people a campaign would reach today.</summary>
/// <param name="NoAddress">How many of them have no email address.</param>
/// <param name="Exact">False where the staff list is so long that the rest was reckoned from a part of it.</param>
public sealed record Reach(int People, int NoAddress, bool Exact);

/// <summary>Counts whom of the staff list an audience includes.</summary>
public sealed class AudienceCount(IRoster roster, ICaseStore store)
{
    /// <summary>How many members are looked at one by one.</summary>
    private const int MostLookedAt = 20_000;

    private const int Part = 500;
    private const int Most = 10_000_000;

    public async Task<Reach> OfAsync(Audience audience, CancellationToken cancel = default)
    {
        var (looked, reached, noAddress) = (0, 0, 0);
        var bucket = 0;
        for (; bucket < RosterBuckets.Count && looked < MostLookedAt; bucket++)
        {
            string? after = null;
            do
            {
                var page = await roster.BucketAsync(bucket, after, Part, cancel);
                foreach (var member in page.Members)
                {
                    looked++;
                    if (!audience.Includes(member.School, member.JobRole, member.Kind)) continue;
                    reached++;
                    if (member.Email is null) noAddress++;
                }

                after = page.Next;
            }
            while (after is not null);
        }

        if (bucket == RosterBuckets.Count) return new Reach(reached, noAddress, Exact: true);
        var all = 0L;
        for (var each = 0; each < RosterBuckets.Count; each++)
            all += await store.CountAsync(RosterKeys.Bucket, RosterBuckets.Name(each), Most, cancel);
        return new Reach((int)(reached * all / looked), (int)(noAddress * all / looked), Exact: false);
    }
}
