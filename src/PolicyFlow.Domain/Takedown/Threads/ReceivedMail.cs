using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>A mail that came in and belongs to the case.</summary>
/// <param name="Sequence">Of its event.</param>
/// <param name="At">When it joined the case (UTC).</param>
/// <param name="Party">The approach of a host, the escalation of a further body, or null.</param>
/// <param name="Unread">A host's answer of which nobody has said yet what it means.</param>
/// <param name="Told">The deciders were told of it.</param>
public sealed record ReceivedMail(
    int Sequence,
    DateTimeOffset At,
    MailSender From,
    string? Party,
    bool Automatic,
    bool Unread,
    bool Told,
    BodyRef? Sender,
    BodyRef? Subject,
    BodyRef? Text)
{
    /// <summary>SHA-256 of the mail itself among the evidence, or null where no file was kept.</summary>
    public string? Raw { get; init; }
}
