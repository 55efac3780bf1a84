using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>How far a case has climbed beyond its hosts. All times are UTC.</summary>
public sealed record LadderState
{
    public static readonly LadderState None = new();

    public ImmutableList<Escalation> Escalations { get; init; } = [];

    /// <summary>Runs from a missed window, or a rung that lapsed, to the decision on the next rung.</summary>
    public RungClock? Decision { get; init; }

    /// <summary>Somebody decided, with a reason, to ask nobody further.</summary>
    public bool Declined { get; init; }

    public Escalation? Find(string id) => Escalations.Find(e => e.Id == id);
}

/// <summary>The clock on the decision what comes after a missed window.</summary>
public sealed record RungClock(DateTimeOffset EndsAt, bool Lapsed = false);

/// <summary>A further body was asked, and when that was put on record (UTC).</summary>
/// <param name="MadeAt">When it was asked; of a letter, when it was approved.</param>
/// <param name="To">Where the letter goes; null where a person asked by other means.</param>
/// <param name="SentAt">When the letter was handed to a mail server.</param>
/// <param name="ClockEndsAt">Until when the body has time.</param>
/// <param name="Lapsed">Its time was over and the content still there.</param>
public sealed record Escalation(
    string Id,
    EscalationRung Rung,
    DateTimeOffset MadeAt,
    DateTimeOffset RecordedAt,
    string MadeBy,
    string? Scope = null,
    BodyRef? To = null,
    BodyRef? Letter = null,
    DateTimeOffset? SentAt = null,
    DateTimeOffset? ClockEndsAt = null,
    bool Lapsed = false,
    bool Bounced = false)
{
    public ImmutableList<DateTimeOffset> ProbeAt { get; init; } = [];
    public int NextProbe { get; init; }

    /// <summary>It belongs to a time before the case was opened again.</summary>
    public bool Past { get; init; }
}
