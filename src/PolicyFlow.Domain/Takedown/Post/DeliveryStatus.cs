namespace PolicyFlow.Domain.Takedown;

/// <summary>How far a letter got. They stand in the order in which one outranks another: what is told late or twice takes
/// nothing back, so that news of a letter comes to the same in whatever order it arrives.</summary>
public enum DeliveryStatus
{
    /// <summary>No server has taken it yet; it is still tried.</summary>
    Trying,

    /// <summary>No server takes it as it is.</summary>
    Refused,

    /// <summary>It was overtaken by events and is not sent any more.</summary>
    Withdrawn,

    /// <summary>Our own mail server, or the service that carries our mail, has it.</summary>
    Accepted,

    /// <summary>The recipient's server has put it off; the one that has it tries again.</summary>
    Deferred,

    /// <summary>The recipient's server has it. Whether anybody reads it is never asked.</summary>
    Delivered,

    /// <summary>It arrived, and the recipient wants no more: what follows may not arrive.</summary>
    OptedOut,

    /// <summary>The service did not even try, such as for an address from which mail came back before.</summary>
    Dropped,

    /// <summary>It came back, perhaps after it had been delivered.</summary>
    Bounced,
}
