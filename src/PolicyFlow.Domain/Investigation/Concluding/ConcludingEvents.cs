using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Concluding;

/// <summary>An outcome was proposed; a second person answers (16.1, 10.1).</summary>
/// <param name="Flags">What the second person should look at, such as <c>referral-not-proved</c>; null for nothing.</param>
public sealed record OutcomeProposed(
    Finding Finding, IReadOnlyList<string> Breaches, IReadOnlyList<Consequence> Consequences, BodyRef Reason,
    IReadOnlyList<string> Tell, IReadOnlyList<string>? Flags = null) : ICaseEvent;

/// <summary>The second person sent it back.</summary>
public sealed record OutcomeSentBack(BodyRef Reason, IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>The second person signed it off.</summary>
public sealed record OutcomeSignedOff(BodyRef? Note) : ICaseEvent;

/// <summary>There should be an outcome by now; it climbs.</summary>
public sealed record OutcomeOverdue(IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>The case is closed.</summary>
public sealed record InvestigationClosed(BodyRef? Note) : ICaseEvent;

/// <summary>It was opened again (16.1).</summary>
/// <param name="TriageBy">Until when somebody decides anew what becomes of it (UTC).</param>
public sealed record InvestigationReopened(BodyRef Reason, DateTimeOffset TriageBy, IReadOnlyList<string> Tell) : ICaseEvent;
