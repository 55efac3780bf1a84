using MimeKit;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>
/// Tells mail that no person sent: automatic replies, bounces, lists (RFC 3834, and what programs do in place of it).
/// X-Auto-Response-Suppress is no sign: it asks other machines not to answer, and stands on mail that people wrote.
/// </summary>
internal static class AutomaticMail
{
    private static readonly string[] Signs = ["X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Failed-Recipients"];

    private static readonly string[] Subjects =
        ["automatic reply:", "out of office:", "out of office reply:", "autoreply:", "auto-reply:", "auto:"];

    private static readonly string[] Senders = ["mailer-daemon", "postmaster"];

    /// <returns>The sign in a few words for the log, or null for a mail that a person may have sent.</returns>
    public static string? Sign(MimeMessage message)
    {
        var headers = message.Headers;
        if (Word(headers["Auto-Submitted"]) is { Length: > 0 } submitted && submitted != "no") return "Auto-Submitted";
        if (headers["Return-Path"]?.Trim() is "" or "<>") return "empty Return-Path";
        if (message.Body?.ContentType.IsMimeType("multipart", "report") == true) return "report of a mail server";
        if (Word(headers["Precedence"]) is "bulk" or "junk" or "list" or "auto_reply") return "Precedence";
        if (Array.Find(Signs, headers.Contains) is { } sign) return sign;
        if (headers["X-POST-MessageClass"]?.Contains("Autoresponder", StringComparison.OrdinalIgnoreCase) == true)
            return "X-POST-MessageClass";
        if (Array.Exists(Senders, s => LocalPart(message).Equals(s, StringComparison.OrdinalIgnoreCase)))
            return "sent by a mail server";
        var subject = message.Subject?.TrimStart() ?? "";
        return Array.Exists(Subjects, s => subject.StartsWith(s, StringComparison.OrdinalIgnoreCase))
            ? "subject of an automatic reply"
            : null;
    }

    /// <summary>The first word; a parameter or a comment may follow it.</summary>
    private static string Word(string? value) =>
        (value ?? "").Split([';', ' ', '('], 2, StringSplitOptions.TrimEntries)[0].ToLowerInvariant();

    private static string LocalPart(MimeMessage message) =>
        message.From.Mailboxes.FirstOrDefault()?.Address.Split('@')[0] ?? "";
}
