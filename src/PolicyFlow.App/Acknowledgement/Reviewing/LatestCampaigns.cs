using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.PolicyReview.Checklist;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Reviewing;

/// <summary>Counts the latest campaign for reviews and governors. Whoever was let off or has left is not asked.</summary>
public sealed class LatestCampaigns(CampaignDesk desk, CampaignCounts counts) : ILatestCampaign
{
    public Task<LatestCampaign?> LatestAsync(CancellationToken cancel) =>
        LatestAsync((id, _) => counts.StatesAsync(id, cancel), _ => true, cancel);

    public Task<LatestCampaign?> LatestOfAsync(string school, CancellationToken cancel) => LatestAsync(
        (id, _) => counts.StatesOfAsync(id, school, cancel),
        audience => audience.Schools.Count == 0 || audience.Schools.Contains(school), cancel);

    private async Task<LatestCampaign?> LatestAsync(
        Func<string, CampaignState, Task<EntryCounts>> count, Func<Audience, bool> fits, CancellationToken cancel)
    {
        var latest = (await desk.ListAsync(cancel))
            .Where(c => c.State.OpenedAt is not null && fits(c.State.Audience))
            .MaxBy(c => c.State.OpenedAt);
        if (latest is not { Id: var id, State: var state }) return null;
        var states = await count(id, state);
        return new LatestCampaign(
            id, $"{state.Title}, version {state.Version}",
            states.All - states[EntryStatus.Exempt] - states[EntryStatus.Left], states.Done, states[EntryStatus.Declined],
            state.IsUnderWay);
    }
}
