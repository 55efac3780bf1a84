namespace PolicyFlow.Domain.Cases;

/// <summary>A letter was overtaken by events and not sent.</summary>
public sealed record LetterSkipped(string Letter, string? About, int Round, string Reason) : ICaseEvent;

/// <summary>A mail of a case was handed to the mail server.</summary>
public sealed record MailSent(
    string Letter, string Lane, string? About, int Round, string MessageId, bool Repeated = false) : ICaseEvent;

/// <summary>A mail cannot be delivered, for good or for a long while: a person has to see to it.</summary>
public sealed record MailFailing(string Letter, string Lane, string? About, int Round, bool ForGood, BodyRef? Reason)
    : ICaseEvent;
