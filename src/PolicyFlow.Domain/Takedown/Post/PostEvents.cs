using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>What became of a letter after it had left us (16.3).</summary>
/// <param name="SaidAt">When, as the service or the mail server says itself (UTC); it is told later, and in any order.
/// </param>
/// <param name="Reason">What the recipient's server said, where no other event tells it: a body.</param>
public sealed record MailDelivery(
    string Letter, string Lane, string? About, int Round, string MessageId, DeliveryStatus Status, DateTimeOffset SaidAt,
    BodyRef? Reason) : ICaseEvent;

/// <summary>A person has seen to mail that could not be delivered.</summary>
/// <param name="Lane">Whom the mail was for.</param>
/// <param name="Note">What they did: a body.</param>
public sealed record MailSettled(string Lane, BodyRef? Note) : ICaseEvent;
