using PolicyFlow.App.People.Roster;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>Follows single changes of the staff list at once: who joins is asked, who leaves is asked no more. What it
/// misses, and the crowd of a large import, is found by the look of the next school day.</summary>
internal sealed class Joiners(
    CampaignDesk desk, CampaignRoll roll, IRoster roster, SchoolCalendar calendar, TimeProvider system) : IRosterChanged
{
    /// <summary>How many are asked at once within a minute (system time): beyond that they would stand before urgent alerts
    /// in the due index.</summary>
    private const int MostAMinute = 50;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private DateTimeOffset _began;
    private int _count;

    public async Task ChangedAsync(string memberId, CancellationToken cancel = default)
    {
        var open = await desk.UnderWayAsync(cancel);
        if (open.Count == 0 || await roster.FindAsync(memberId, cancel) is not { } member) return;
        if (member.Active && !MayAsk()) return;
        await calendar.RefreshAsync(cancel);
        foreach (var campaign in open)
            await roll.FollowAsync(AcknowledgementStreams.Campaign(campaign.Id), campaign.State, member, cancel);
    }

    private bool MayAsk()
    {
        lock (_lock)
        {
            var now = system.GetUtcNow();
            if (now - _began > Minute) (_began, _count) = (now, 0);
            return ++_count <= MostAMinute;
        }
    }
}
