using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>The index entries of a campaign.</summary>
public sealed class CampaignKeys : ICaseKeys<CampaignState>
{
    public const string Index = "campaign";

    /// <summary>All of them, newest version of each policy first; drafts that were dropped are not among them.</summary>
    public const string All = "*";

    /// <summary>Those that ask people just now.</summary>
    public const string UnderWay = "under-way";

    public IReadOnlyList<Key> Of(CampaignState state)
    {
        if (!state.Exists || state.Status == CampaignStatus.Dropped) return [];
        var newest = string.Create(CultureInfo.InvariantCulture, $"{int.MaxValue - state.Version:D10}");
        List<Key> keys = [new(Index, All, newest), new(Index, OfPolicy(state.Policy), newest)];
        if (state.IsUnderWay) keys.Add(new Key(Index, UnderWay, newest));
        return keys;
    }

    public static string OfPolicy(string policy) => "policy|" + policy;
}
