using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>Ends what a campaign that has just opened takes the place of: those for older versions of the same policy.
/// </summary>
internal sealed class OlderCampaigns(CampaignDesk desk, CaseEngine<CampaignState> engine)
{
    public async Task<EffectResult> SupersedeAsync(LoadedCase<CampaignState> loaded, CancellationToken cancel)
    {
        // Two were opened side by side, and this is the older one.
        if (await desk.NewerAsync(loaded.State, cancel) is { } newer)
            return new EffectResult.Found(new SupersedeCampaign(AcknowledgementStreams.Campaign(newer.Id)), []);
        var count = 0;
        foreach (var older in await desk.OfPolicyAsync(loaded.State.Policy, cancel))
        {
            var open = older.State.IsUnderWay || older.State.Status == CampaignStatus.Draft;
            if (older.State.Version >= loaded.State.Version || !open) continue;
            count++;
            await engine.ExecuteAsync(
                new CaseRequest(
                    AcknowledgementStreams.Campaign(older.Id), new SupersedeCampaign(loaded.Stream), Actor.System,
                    "superseded-by:" + loaded.Stream),
                cancel);
        }

        return new EffectResult.Found(new RecordWalk(WalkKind.Others, 0, -1, null, count), []);
    }
}
