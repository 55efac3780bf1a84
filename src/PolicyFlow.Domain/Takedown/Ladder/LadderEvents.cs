using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>A manager approved a letter to a further body (15.2, 16.4, 5.1). It goes exactly as approved.</summary>
/// <param name="Escalation">Unique in the case, such as <c>e1</c>.</param>
/// <param name="Scope">What the internet service provider can do, in kebab-case; null for other rungs.</param>
/// <param name="To">The address; null for the governors, who are written to one by one.</param>
/// <param name="Letter">Subject and text as previewed: a body.</param>
/// <param name="Tell">The governors' ids; empty for other rungs.</param>
public sealed record EscalationApproved(
    string Escalation, EscalationRung Rung, string? Scope, BodyRef? To, BodyRef Letter, IReadOnlyList<string> Tell,
    DateTimeOffset ClockEndsAt, IReadOnlyList<DateTimeOffset> ProbeAt) : ICaseEvent;

/// <summary>The letter was handed to a mail server; the rung has its time from now on (UTC).</summary>
public sealed record EscalationSent(
    string Escalation, string MessageId, bool Repeated, DateTimeOffset ClockEndsAt, IReadOnlyList<DateTimeOffset> ProbeAt)
    : ICaseEvent;

/// <summary>The letter could not be delivered; the next step awaits a decision again.</summary>
public sealed record EscalationBounced(
    string Escalation, BodyRef? Reason, IReadOnlyList<string> Tell, DateTimeOffset DecideBy) : ICaseEvent;

/// <summary>A further body was asked, and a person recorded it.</summary>
/// <param name="ClockEndsAt">Until when it has time before the next rung is proposed (UTC).</param>
public sealed record EscalationRecorded(
    EscalationRung Rung, DateTimeOffset MadeAt, BodyRef? Note, string Escalation, DateTimeOffset? ClockEndsAt,
    IReadOnlyList<DateTimeOffset> ProbeAt) : ICaseEvent;

/// <summary>A further body did not help in its time; the next rung is proposed.</summary>
public sealed record RungLapsed(string Escalation, IReadOnlyList<string> Tell, DateTimeOffset DecideBy) : ICaseEvent;

/// <summary>A manager decided, with a reason, to ask nobody further.</summary>
public sealed record EscalationDeclined(BodyRef Reason) : ICaseEvent;

/// <summary>Nobody decided in time what comes after a missed window; it climbs.</summary>
public sealed record EscalationUndecided(IReadOnlyList<string> Tell) : ICaseEvent;
