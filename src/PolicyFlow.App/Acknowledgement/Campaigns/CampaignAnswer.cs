using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>What became of a step with a campaign.</summary>
/// <param name="Id">The campaign's id, such as <c>c-7c3192a04d1f</c>.</param>
/// <param name="Refusal">Why not, for whoever asked; null where it was done, now or by an earlier try.</param>
public sealed record CampaignAnswer(string Id, Decision.Refused? Refusal);
