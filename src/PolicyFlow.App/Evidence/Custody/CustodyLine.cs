using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Evidence.Custody;

/// <summary>What was done with a piece of evidence.</summary>
public enum CustodyDeed
{
    PutIn,

    /// <summary>The same bytes came once more.</summary>
    CameAgain,

    /// <summary>Its blurred thumbnail was shown.</summary>
    Blurred,

    /// <summary>Its thumbnail was shown.</summary>
    Thumbnail,

    /// <summary>It was shown large, re-encoded.</summary>
    Picture,

    /// <summary>An email was shown as a page.</summary>
    Shown,
    Downloaded,
    Exported,
    Scanned,
    Locked,
    Unlocked,
    Destroyed,
    Erased,
}

/// <summary>One line of the custody log. The time is UTC.</summary>
/// <param name="Words">What belongs to it: a reason, to whom, what was found; or empty.</param>
public sealed record CustodyLine(string Sha256, DateTimeOffset At, Actor By, CustodyDeed Deed, string Words = "");

/// <summary>The same deed by the same person on one day, told once.</summary>
/// <param name="At">Of the first (UTC).</param>
public sealed record CustodyEntry(DateTimeOffset At, Actor By, CustodyDeed Deed, string Words, int Times);
