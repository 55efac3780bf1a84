using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation.Holding;

/// <summary>Stops interviews, letters to the accused, and erasure, until it is lifted.</summary>
/// <param name="Owner">The id of whoever of ours answers for it.</param>
/// <param name="ReviewAt">When it is asked whether it is still needed (UTC); null for the time that the settings say.</param>
public sealed record HoldCase(HoldKind Kind, string Owner, BodyRef? Reason, DateTimeOffset? ReviewAt) : ICaseCommand;

/// <summary>Ends a hold.</summary>
public sealed record ReleaseHold(HoldKind Kind, BodyRef? Reason) : ICaseCommand;

/// <summary>A hold is on (8.1, 16.5).</summary>
public sealed record CaseHeld(HoldKind Kind, string Owner, BodyRef Reason, DateTimeOffset ReviewAt) : ICaseEvent;

/// <summary>A hold is over; the clocks that stood still run on.</summary>
/// <param name="OutcomeBy">Until when there is an outcome now (UTC); null where no clock stood still.</param>
public sealed record HoldReleased(HoldKind Kind, BodyRef Reason, DateTimeOffset? OutcomeBy) : ICaseEvent;

/// <summary>Is a hold still needed?</summary>
public sealed record HoldReviewAsked(HoldKind Kind, IReadOnlyList<string> Tell, DateTimeOffset ReviewAt) : ICaseEvent;
