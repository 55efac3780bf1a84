namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>How a campaign stands. Stored and shown in kebab-case.</summary>
public enum CampaignStatus
{
    /// <summary>Written down and not sent to anybody.</summary>
    Draft,

    /// <summary>People are asked and reminded.</summary>
    Open,

    /// <summary>The deadline is over. Who is late can still confirm, and new starters are asked.</summary>
    Closing,

    /// <summary>It was ended: nobody is asked any more.</summary>
    Closed,

    /// <summary>A campaign for a newer version has taken its place.</summary>
    Superseded,

    /// <summary>The draft was thrown away.</summary>
    Dropped,
}

/// <summary>What a campaign does as it walks through its people. Stored in kebab-case.</summary>
public enum WalkKind
{
    /// <summary>Everybody in the audience is put into the campaign.</summary>
    Enrol,

    /// <summary>A round is claimed for everybody who is still to confirm.</summary>
    Round,

    /// <summary>Once a school day: joiners, leavers, those who come back, and the days of those whose own count.</summary>
    Look,

    /// <summary>The campaign is closed: who has not confirmed ends as lapsed.</summary>
    Close,

    /// <summary>A newer version has come: who has not confirmed ends as superseded.</summary>
    Supersede,
}
