using System.Text.RegularExpressions;
using MimeKit;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Reading;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>Which mail that matches no case waits for a person. A new mail of a person never does: it is a report, and a
/// report is never blocked.</summary>
internal static partial class PenRules
{
    /// <summary>Why it waits, or null for one that becomes a report; of automatic mail, null for one that is filed.
    /// </summary>
    /// <param name="known">The sender's address is in the list of people.</param>
    public static string? Why(ReadMail mail, bool known, SiteOptions site) =>
        !mail.Readable ? PenReason.Unreadable
        : mail.Automatic is not null ? OfMachine(mail, known, site)
        : IsEmpty(mail) && !known ? mail.SenderEmail.Length == 0 ? PenReason.Unreadable : PenReason.NoWords
        : IsReply(mail) ? PenReason.Reply
        : null;

    /// <summary>A colleague who is away answers every letter of ours: that is filed. What an address that takes no answers
    /// sends may be a form that a person filled in.</summary>
    private static string? OfMachine(ReadMail mail, bool known, SiteOptions site) =>
        known && mail.AutomaticKind == AutomaticKind.AutoReply ? null
        : IsAboutOurs(mail, site) ? PenReason.Returned
        : mail.Automatic == AutomaticMail.NobodyReads ? PenReason.Automatic
        : null;

    /// <summary>It answers a letter of ours, or names a reference. An automatic reply of anybody else is none of ours.
    /// </summary>
    private static bool IsAboutOurs(ReadMail mail, SiteOptions site) =>
        Reference().IsMatch(mail.Subject)
        || mail.Follows.Any(id => id.EndsWith("@" + site.MailDomain, StringComparison.OrdinalIgnoreCase))
        || Carried(mail.Message!).Any(id => id.EndsWith("@" + site.MailDomain, StringComparison.OrdinalIgnoreCase));

    /// <summary>The Message-IDs of the messages in it: a mail server sends back what it could not deliver, or its headers.
    /// </summary>
    private static IEnumerable<string> Carried(MimeMessage message)
    {
        using var parts = new MimeIterator(message);
        while (parts.MoveNext())
        {
            if (parts.Current is MessagePart { Message.MessageId: { } id }) yield return id;
        }
    }

    private static bool IsEmpty(ReadMail mail) => string.IsNullOrWhiteSpace(mail.Text) && mail.Subject.Length == 0
        && mail.Files.Count == 0 && mail.OtherAttachments == 0;

    /// <summary>Mail programs write into a forwarded mail, too, what it follows: that is a report.</summary>
    private static bool IsReply(ReadMail mail) =>
        !Forward().IsMatch(mail.Subject) && (mail.Follows.Count > 0 || Answer().IsMatch(mail.Subject));

    [GeneratedRegex(@"\A\s*(fwd?|wg|tr|rv|enc|i)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forward();

    [GeneratedRegex(@"\A\s*(re|aw|antw|sv|vs|odp|r)\s*(\[\d+\])?\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Answer();

    [GeneratedRegex(@"\bPF[- ]?[0-9A-Z]{4}[- ]?[0-9A-Z]{4}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
