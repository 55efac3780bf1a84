using System.Text.RegularExpressions;
using MimeKit;
using PolicyFlow.App.Mail.Inbound.Reading;

namespace PolicyFlow.App.Mail.Inbound.Events;

/// <summary>
/// Reads what mail servers tell by mail of a letter of ours: a delivery status notification (RFC 3464), or a mail with
/// <c>X-Failed-Recipients</c> from a server that writes none. One reading, however many recipients it names: each letter
/// of ours has one.
/// </summary>
internal static partial class DeliveryReport
{
    private const int MostText = 64 * 1024;

    /// <returns>Null where the mail is no such report, or does not say of which mail.</returns>
    public static DeliveryEvent? In(ReadMail mail)
    {
        if (mail.Message is not { } message || Read(message) is not { } told) return null;
        var ids = told.MessageIds.Concat(mail.Follows).Distinct().Take(10).ToList();
        return ids.Count == 0 ? null : new DeliveryEvent("mail-" + DeliveryEvent.IdOf(mail.Key), told.Kind, ids, told.Reason)
        {
            At = message.Date == default ? null : message.Date.ToUniversalTime(),
            Recipients = told.Recipients,
            ByMail = true,
        };
    }

    private static Told? Read(MimeMessage message)
    {
        try
        {
            if (message.BodyParts.OfType<MessageDeliveryStatus>().FirstOrDefault() is { } status)
                return Of(message, status);
            return message.Headers["X-Failed-Recipients"] is { } failed
                ? new Told("bounce", Addresses(failed), [.. Quoted(message)], "")
                : null;
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static Told? Of(MimeMessage message, MessageDeliveryStatus status)
    {
        var groups = status.StatusGroups.ToList();
        var recipients = groups.Where(g => g["Action"] is not null).ToList();
        if (recipients.Count == 0 || KindOf(recipients) is not { } kind) return null;
        return new Told(
            kind,
            [.. recipients.SelectMany(g => new[] { g["Original-Recipient"], g["Final-Recipient"] }).OfType<string>().Select(Address)],
            [
                .. groups.Select(g => g["Original-Message-ID"] ?? g["Original-Message-Id"]).OfType<string>(),
                .. Returned(message), .. Quoted(message),
            ],
            string.Join(" ", recipients.Select(g => g["Diagnostic-Code"] ?? g["Status"]).OfType<string>().Distinct().Take(3)));
    }

    /// <summary>The worst of what is told: a letter of ours has one recipient, whom others may stand in for.</summary>
    private static string? KindOf(IReadOnlyList<HeaderList> recipients)
    {
        var actions = recipients.Select(g => g["Action"]!.Split([' ', ';', '('])[0].Trim().ToLowerInvariant()).ToHashSet();
        return actions.Contains("failed") ? "bounce"
            : actions.Contains("delayed") ? "deferred"
            : actions.Contains("delivered") ? "delivered"
            : null;
    }

    /// <summary>The Message-ID in the headers that came back, or in the whole mail that did.</summary>
    private static IEnumerable<string> Returned(MimeMessage report) => report.BodyParts.OfType<MessagePart>()
        .Select(part => part.Message?.MessageId).OfType<string>();

    /// <summary>Some servers return the mail, or its headers, as mere text.</summary>
    private static IEnumerable<string> Quoted(MimeMessage report)
    {
        foreach (var part in report.BodyParts.OfType<TextPart>())
        {
            var text = part.Text ?? "";
            var line = MessageIdLine().Match(text.Length > MostText ? text[..MostText] : text);
            if (line.Success) yield return line.Groups[1].Value;
        }
    }

    private static List<string> Addresses(string header) =>
        [.. header.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Such as <c>rfc822; somebody@example.org</c>.</summary>
    private static string Address(string typed) => typed[(typed.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim();

    private sealed record Told(
        string Kind, IReadOnlyList<string> Recipients, IReadOnlyList<string> MessageIds, string Reason);

    [GeneratedRegex(
        @"^[>\s]*Message-ID:\s*<([^<>\s]{3,300})>", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex MessageIdLine();
}
