using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Who of a case a mail that came in is from. An address says where a mail belongs; it proves nothing and agrees
/// to nothing.</summary>
public enum MailSender
{
    Reporter,

    /// <summary>The host of an approach.</summary>
    Host,

    /// <summary>A further body that was asked: a rung of the ladder (15.2, 16.4).</summary>
    Body,

    /// <summary>The police, told under 16.5.</summary>
    Police,

    /// <summary>The person whom the content harms.</summary>
    Affected,

    /// <summary>A member of staff who was asked to remove content (17.2).</summary>
    Author,

    /// <summary>Somebody of the people list.</summary>
    Colleague,

    /// <summary>Somebody who got a letter of this case, or had it passed on.</summary>
    Unknown,

    /// <summary>Somebody whom an investigation is about (17.1).</summary>
    Accused,
}

/// <summary>Puts a mail into the case that it belongs to. Recorded whatever the state of the case.</summary>
/// <param name="Party">The approach of a host, the escalation of a further body, or null.</param>
/// <param name="Automatic">No person wrote it.</param>
/// <param name="Sender">Name and address: a body.</param>
/// <param name="Text">What it says, without what it quotes: a body.</param>
/// <param name="Files">What it brought, the mail itself first.</param>
/// <param name="Ticket">A host's own number for our letter: a body.</param>
/// <param name="Flags">What a person should know before believing it.</param>
public sealed record ReceiveMail(
    MailSender From, string? Party, bool Automatic, BodyRef? Sender, BodyRef? Subject, BodyRef? Text,
    IReadOnlyList<EvidenceFile> Files, BodyRef? Ticket, IReadOnlyList<string> Flags) : ICaseCommand;

/// <summary>A mail came in that belongs to the case. By itself it stops and starts no clock.</summary>
/// <param name="Party">The approach of a host, the escalation of a further body, or null.</param>
/// <param name="Tell">Who decides on the case and has not been told of a mail just now.</param>
public sealed record MailReceived(
    MailSender From,
    string? Party,
    bool Automatic,
    BodyRef? Sender,
    BodyRef? Subject,
    BodyRef? Text,
    IReadOnlyList<EvidenceFile> Files,
    BodyRef? Ticket,
    IReadOnlyList<string> Flags,
    IReadOnlyList<string> Tell) : ICaseEvent;
