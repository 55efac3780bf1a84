using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Approves a letter to a further body, exactly as previewed.</summary>
/// <param name="Scope">What the internet service provider can do, in kebab-case; null for other rungs.</param>
/// <param name="To">The address; null for the governors.</param>
public sealed record SendEscalation(EscalationRung Rung, string? Scope, BodyRef? To, BodyRef Letter) : ICaseCommand;

/// <summary>Records that a further body was asked.</summary>
public sealed record RecordEscalation(EscalationRung Rung, DateTimeOffset? MadeAt, BodyRef? Note) : ICaseCommand;

/// <summary>Decides, with a reason, to ask nobody further.</summary>
public sealed record DeclineEscalation(BodyRef? Reason) : ICaseCommand;
