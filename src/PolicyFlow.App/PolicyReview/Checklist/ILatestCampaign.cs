namespace PolicyFlow.App.PolicyReview.Checklist;

/// <summary>How far a campaign has come, without names.</summary>
/// <param name="Campaign">Its id.</param>
/// <param name="Title">The policy and version that it is for.</param>
/// <param name="People">How many are asked, without those who are exempt or have left.</param>
/// <param name="Done">How many of them have confirmed, or had it recorded on their behalf.</param>
/// <param name="Declined">How many declined with a reason.</param>
/// <param name="Open">Whether it is still running.</param>
public sealed record LatestCampaign(string Campaign, string Title, int People, int Done, int Declined, bool Open);

/// <summary>Counts the latest campaign of all (5.3).</summary>
public interface ILatestCampaign
{
    /// <summary>In the whole network; null where there has been no campaign.</summary>
    Task<LatestCampaign?> LatestAsync(CancellationToken cancel);

    /// <summary>At one school; null where there has been no campaign for it.</summary>
    Task<LatestCampaign?> LatestOfAsync(string school, CancellationToken cancel);
}
