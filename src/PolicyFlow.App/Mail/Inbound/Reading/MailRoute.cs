using MimeKit;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>What a mail says of its way here.</summary>
internal static class MailRoute
{
    private const int MostHeaders = 50;

    /// <summary>Servers that know the recipient write it down, each under its own name; To and Cc may name others only.
    /// </summary>
    private static readonly HashSet<string> Recipients = new(StringComparer.OrdinalIgnoreCase)
    {
        "To", "Cc", "Resent-To", "Delivered-To", "X-Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To",
        "X-RcptTo", "X-Forwarded-To",
    };

    private static readonly string[] Servers = ["mailer-daemon", "postmaster"];

    public static IReadOnlyList<string> SentTo(MimeMessage message) =>
        [.. message.Headers.Where(h => Recipients.Contains(h.Field)).Take(MostHeaders).Select(h => h.Value)];

    /// <summary>Told apart from a reply that a program sends for somebody: a host's receipt, say.</summary>
    public static bool IsReport(MimeMessage message) =>
        message.Body?.ContentType.IsMimeType("multipart", "report") == true
        || message.From.Mailboxes.FirstOrDefault() is { } sender
            && Array.Exists(Servers, s => sender.Address.StartsWith(s + "@", StringComparison.OrdinalIgnoreCase));
}
