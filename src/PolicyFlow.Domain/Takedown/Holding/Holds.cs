using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Who asked that nothing goes out for now.</summary>
public enum HoldKind
{
    Police,

    /// <summary>The Local Authority Designated Officer.</summary>
    Lado,
    SafeguardingLead,
}

/// <summary>A hold that is on.</summary>
/// <param name="ReviewAt">When somebody is asked whether it is still needed (UTC).</param>
public sealed record Hold(HoldKind Kind, DateTimeOffset Since, DateTimeOffset ReviewAt);

/// <summary>Stops everything that would go to a host, an author, the affected person or a further body.</summary>
public sealed record PlaceHold(HoldKind Kind, BodyRef? Reason) : ICaseCommand;

/// <summary>Ends a hold.</summary>
public sealed record LiftHold(HoldKind Kind, BodyRef? Reason) : ICaseCommand;

/// <summary>Nothing goes out from now on (8.1, 16.5). What had not gone out yet never does.</summary>
public sealed record HoldPlaced(HoldKind Kind, BodyRef Reason, DateTimeOffset ReviewAt) : ICaseEvent;

/// <summary>The hold is over; what awaits a decision has a clock again.</summary>
/// <param name="RungDecideBy">Where a host had failed: until when somebody decides what comes next (UTC).</param>
public sealed record HoldLifted(
    HoldKind Kind, BodyRef Reason, DateTimeOffset? DecideBy, DateTimeOffset? WarnAt, DateTimeOffset? RungDecideBy)
    : ICaseEvent;

/// <summary>A hold has been on for a while: is it still needed?</summary>
public sealed record HoldReviewDue(HoldKind Kind, IReadOnlyList<string> Tell, DateTimeOffset ReviewAt) : ICaseEvent;
