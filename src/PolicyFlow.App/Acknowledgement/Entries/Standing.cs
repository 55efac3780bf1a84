using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Entries;

/// <summary>How somebody stands in a campaign, as their own page tells it. The campaign comes before the entry: once it has
/// ended nobody is asked any more, although the walk that ends the entries may still be under way.</summary>
public enum Standing
{
    /// <summary>They are asked to read and confirm.</summary>
    Asked,

    /// <summary>They have confirmed by themselves.</summary>
    Confirmed,

    /// <summary>A manager recorded that they confirmed.</summary>
    Recorded,

    /// <summary>They said why they will not confirm.</summary>
    Declined,

    /// <summary>A manager let them off until a day.</summary>
    Exempt,

    /// <summary>A newer version has taken the place of this one.</summary>
    Superseded,

    /// <summary>They have left.</summary>
    Left,

    /// <summary>The campaign was ended before they confirmed.</summary>
    Closed,
}

/// <summary>What follows from how somebody stands.</summary>
public static class Standings
{
    public static Standing Of(EntryState entry, CampaignState campaign) => entry.Status switch
    {
        EntryStatus.Acknowledged => Standing.Confirmed,
        EntryStatus.RecordedOnBehalf => Standing.Recorded,
        EntryStatus.Superseded => Standing.Superseded,
        EntryStatus.Left => Standing.Left,
        EntryStatus.Lapsed => Standing.Closed,
        _ when campaign.Status == CampaignStatus.Superseded => Standing.Superseded,
        _ when !campaign.IsUnderWay => Standing.Closed,
        EntryStatus.Declined => Standing.Declined,
        EntryStatus.Exempt => Standing.Exempt,
        _ => Standing.Asked,
    };

    /// <summary>Whether they may read here and confirm: whoever declined or was let off may think again.</summary>
    public static bool MayRead(this Standing standing) =>
        standing is Standing.Asked or Standing.Declined or Standing.Exempt;

    public static bool IsDone(this Standing standing) => standing is Standing.Confirmed or Standing.Recorded;
}
