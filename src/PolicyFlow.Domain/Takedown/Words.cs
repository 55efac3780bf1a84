namespace PolicyFlow.Domain.Takedown;

/// <summary>How far a takedown is, as users and the API name it.</summary>
public enum TakedownStatus
{
    /// <summary>Something awaits a decision on an approach.</summary>
    Reported,

    /// <summary>A closed case came back and awaits a decision.</summary>
    Reopened,

    /// <summary>A notice was approved and is on its way.</summary>
    Approved,

    /// <summary>The removal window ran out and nothing further was done yet.</summary>
    WindowMissed,

    /// <summary>The window ran out and a further body was asked.</summary>
    Escalated,

    /// <summary>The host has the notice; the window runs.</summary>
    Approached,

    /// <summary>The host says that it is gone.</summary>
    RemovalClaimed,

    /// <summary>The machine saw that it is gone; a person has not confirmed it.</summary>
    SeenGone,

    /// <summary>A person confirmed that it is amended or gone (16.4).</summary>
    Confirmed,

    /// <summary>A manager decided, with a reason, not to approach anybody.</summary>
    NotApproached,

    Closed,
}

/// <summary>What is known of the content itself.</summary>
public enum ItemStatus
{
    Up,
    Amended,
    PartlyRemoved,
    Gone,

    /// <summary>A login wall, a soft "not found", a robot check: nobody can tell.</summary>
    CannotTell,
}

/// <summary>By which way a host is approached.</summary>
public enum ApproachChannel
{
    Email,
    Form,
    InApp,
    Phone,
    Letter,
}

/// <summary>What a host's answer means, once a person has read it.</summary>
public enum HostAnswer
{
    /// <summary>It has answered, and nobody has read it yet: the next chaser waits, four hours at most.</summary>
    Unread,
    Removed,
    Amended,
    PartlyRemoved,
    Refused,

    /// <summary>The site wants the person concerned to ask in person (16.3, second sentence).</summary>
    AsksComplainant,
    AsksForMore,
}

/// <summary>A further body that was asked when the host did not act.</summary>
public enum EscalationRung
{
    /// <summary>The Professionals Online Safety Helpline (15.2).</summary>
    Helpline,

    /// <summary>The internet service provider in its scope (16.4).</summary>
    NetworkProvider,

    /// <summary>The Local Governing Body (5.1).</summary>
    Governors,
}

/// <summary>What became of the support that clause 16.6 says is always offered.</summary>
public enum SupportAnswer
{
    Offered,
    Accepted,
    Declined,

    /// <summary>Nobody of our own is affected.</summary>
    NobodyAffected,
}

/// <summary>How a case ended.</summary>
public enum ClosingOutcome
{
    Removed,

    /// <summary>It could not be removed; needs a reason.</summary>
    NotRemoved,

    /// <summary>Nobody was approached.</summary>
    NotApproached,
}
