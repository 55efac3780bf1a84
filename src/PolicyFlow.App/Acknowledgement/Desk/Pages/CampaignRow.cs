using PolicyFlow.App.Acknowledgement.Campaigns;

namespace PolicyFlow.App.Acknowledgement.Desk.Pages;

/// <summary>A campaign in the list.</summary>
/// <param name="Counts">Null for a draft.</param>
public sealed record CampaignRow(ListedCampaign Campaign, EntryCounts? Counts);
