using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.SignIn;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk.Pages;

/// <summary>What every page of a campaign needs: who looks, and the campaign itself.</summary>
internal sealed record CampaignVisit(
    CampaignDesk Desk, CurrentViewer Current, IPeopleDirectory People, CaseClock Clock)
{
    public CampaignSight Sight => CampaignSight.Of(Current.Viewer);

    public DateOnly Today => LondonDay.Of(Clock.Now);

    /// <summary>A campaign that has begun, or null: a draft is on a page of its own, and one that was dropped is gone.
    /// </summary>
    public async Task<ListedCampaign?> BegunAsync(string id, CancellationToken cancel) =>
        await Desk.FindAsync(id, cancel) is { Status: not (CampaignStatus.Draft or CampaignStatus.Dropped) } state
            ? new ListedCampaign(id, state)
            : null;

    /// <summary>A campaign that asks people just now, or null.</summary>
    public async Task<ListedCampaign?> UnderWayAsync(string id, CancellationToken cancel) =>
        await BegunAsync(id, cancel) is { State.IsUnderWay: true } campaign ? campaign : null;

    public async Task<CampaignState?> DraftAsync(string id, CancellationToken cancel) =>
        await Desk.FindAsync(id, cancel) is { Status: CampaignStatus.Draft } state ? state : null;
}
