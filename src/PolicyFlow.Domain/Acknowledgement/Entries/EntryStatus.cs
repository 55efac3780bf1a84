namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>Where one person stands in a campaign. Stored and shown in kebab-case.</summary>
public enum EntryStatus
{
    /// <summary>The link has not been used yet.</summary>
    Pending,

    /// <summary>They have begun to read.</summary>
    Viewed,

    /// <summary>They have confirmed that they have read and understood the version.</summary>
    Acknowledged,

    /// <summary>They said why they will not confirm. A manager answers, and may ask again.</summary>
    Declined,

    /// <summary>A manager let them off, with a reason and an end.</summary>
    Exempt,

    /// <summary>They confirmed on paper, by phone or at a briefing, and a manager recorded it.</summary>
    RecordedOnBehalf,

    /// <summary>A newer version took the place of this one before they confirmed.</summary>
    Superseded,

    /// <summary>They left before they confirmed.</summary>
    Left,

    /// <summary>The campaign was closed before they confirmed.</summary>
    Lapsed,
}

/// <summary>Which states are whose.</summary>
public static class EntryStatuses
{
    /// <summary>Whether somebody is still to confirm.</summary>
    public static bool IsOpen(this EntryStatus status) => status is EntryStatus.Pending or EntryStatus.Viewed;

    /// <summary>Whether somebody is done: by themselves, or recorded by a manager.</summary>
    public static bool IsDone(this EntryStatus status) =>
        status is EntryStatus.Acknowledged or EntryStatus.RecordedOnBehalf;
}
