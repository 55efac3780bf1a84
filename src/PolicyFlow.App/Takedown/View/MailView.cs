using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.View;

/// <summary>A mail that came in and belongs to the case, with its words; erased ones say so.</summary>
/// <param name="At">When it joined the case (UTC).</param>
/// <param name="Who">Who of the case wrote it, in words.</param>
/// <param name="Approach">Of a host: the approach that it is about, or null.</param>
/// <param name="Unread">A host's answer of which nobody has said yet what it means.</param>
/// <param name="Sender">Name and address, as the mail says itself.</param>
/// <param name="File">SHA-256 of the mail itself, where it can be downloaded; else null.</param>
public sealed record MailView(
    int Sequence, DateTimeOffset At, MailSender From, string Who, string? Approach, bool Automatic, bool Unread, string Sender,
    string Subject, string Text, string? File);
