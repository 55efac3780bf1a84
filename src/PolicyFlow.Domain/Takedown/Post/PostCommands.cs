using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>What the service that carries our mail, or a mail server, says of a letter that it took.</summary>
/// <param name="SaidAt">When it happened, as it says itself (UTC).</param>
/// <param name="Certain">False for a report that names another recipient than the letter's: it may be about an address
/// that the mail was passed on to, or invented. Then a person looks into it, and no clock is moved.</param>
public sealed record RecordMailDelivery(
    Effect Letter, string MessageId, DeliveryStatus Status, DateTimeOffset SaidAt, BodyRef? Reason, bool Certain = true)
    : ICaseCommand;

/// <summary>A person has seen to it that a recipient whom no mail reaches is told, or need not be.</summary>
/// <param name="Lane">Whom the mail was for.</param>
public sealed record SettleMail(string Lane, BodyRef? Note) : ICaseCommand;
