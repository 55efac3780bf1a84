using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>What a letter of the ladder may tell (15.2, 16.4, 5.1). Times are UTC. Nobody is named in any of
/// them.</summary>
/// <param name="What">The category's title in lower case.</param>
/// <param name="Host">The platform's or host's name.</param>
/// <param name="Places">Addresses, or app and account.</param>
public sealed record EscalationFacts(
    string Reference, string NetworkName, string What, string Host, IReadOnlyList<string> Places,
    DateTimeOffset ReportedAt)
{
    /// <summary>When the host was approached; null where it was not yet.</summary>
    public DateTimeOffset? ApproachedAt { get; init; }

    public ApproachChannel Channel { get; init; }

    /// <summary>How many reminders the host had.</summary>
    public int Reminders { get; init; }

    /// <summary>The host's own number for our notice.</summary>
    public string? Ticket { get; init; }

    /// <summary>What the host answered, in its words; null where it has not.</summary>
    public string? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The rungs that were asked before.</summary>
    public IReadOnlyList<Escalation> Tried { get; init; } = [];
}
