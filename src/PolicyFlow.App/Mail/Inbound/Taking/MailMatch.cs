using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>What in a mail led to its case.</summary>
public enum MatchedBy
{
    /// <summary>It was sent to the case's own address, which only a letter of ours names.</summary>
    Address,

    /// <summary>It follows a letter of the case.</summary>
    References,

    /// <summary>Its subject names the case, which proves nothing: only the sender's address makes it part of it.</summary>
    Subject,

    /// <summary>A person who read it in the holding pen said so.</summary>
    Person,
}

/// <summary>The case that a mail belongs to.</summary>
/// <param name="Case">The stream of the case.</param>
/// <param name="Party">The approach of a host, the escalation of a further body, or null.</param>
internal sealed record MailMatch(string Case, MailSender Who, string? Party, MatchedBy By)
{
    /// <summary>Whether a mail that no person wrote is worth keeping in the case: a host's, a further body's or the police's
    /// may be their receipt.</summary>
    public bool KeepsAutomatic => Who is MailSender.Host or MailSender.Body or MailSender.Police;
}
