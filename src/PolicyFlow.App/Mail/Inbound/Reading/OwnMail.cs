using System.Text.RegularExpressions;
using MimeKit;
using PolicyFlow.App.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>Tells a mail that PolicyFlow itself sent: one that comes back would go round for ever.</summary>
/// <param name="MessageIds">The domain of our Message-IDs, or empty. People may write from the same domain.</param>
/// <param name="Addresses">What we send from and take mail at.</param>
/// <param name="Domains">From them nobody but PolicyFlow writes, such as the one that mail comes in at.</param>
internal sealed partial record OwnMail(
    string MessageIds, IReadOnlyCollection<string> Addresses, IReadOnlyCollection<string> Domains)
{
    /// <summary>Where nothing is known of ourselves.</summary>
    public static readonly OwnMail Unknown = new("", [], []);

    /// <param name="addresses">What we send from and take mail at; empty ones count for nothing.</param>
    public static OwnMail Of(SiteOptions site, params IEnumerable<string> addresses) =>
        new(site.MailDomain, [.. addresses.Where(a => a.Length > 0).Select(EmailAddress.Normal)], []);

    public bool Sent(MimeMessage message) => IsOurLetter(message.MessageId)
        || message.From.Mailboxes.Take(10).Any(m => IsOurs(m.Address))
        || (message.Sender is { } sender && IsOurs(sender.Address));

    /// <summary>Whether somebody's list is our own, so that people write to us through it.</summary>
    public bool Keeps(string? list)
    {
        var name = EmailAddress.Normal(list ?? "").TrimEnd('>');
        return Domains.Append(MessageIds).Any(d => d.Length > 0 && IsIn(name, d))
            || Addresses.Any(a => name.Contains(a, StringComparison.Ordinal)
                || name.EndsWith('<' + a.Replace('@', '.'), StringComparison.Ordinal));
    }

    private static bool IsIn(string name, string domain) => name.Length > domain.Length
        && name[^(domain.Length + 1)] is '.' or '@' && name.EndsWith(domain, StringComparison.OrdinalIgnoreCase);

    private bool IsOurs(string address)
    {
        var normal = EmailAddress.Normal(address);
        return Addresses.Contains(normal) || Domains.Any(d => normal.EndsWith('@' + d, StringComparison.Ordinal));
    }

    // Mail programs make Message-IDs in the domain of their user, which may be ours: only shapes that we make count.
    private bool IsOurLetter(string? id) => MessageIds.Length > 0 && id is { Length: < 300 }
        && id.EndsWith('@' + MessageIds, StringComparison.OrdinalIgnoreCase) && Shape().IsMatch(id);

    [GeneratedRegex(
        @"\A(?:sign-in\.[0-9A-Za-z-]+|[a-z]+(?:-[0-9a-z]+)+(?:\.[0-9a-z-]+)*\.[0-9]{1,9}(?:\.[0-9]{1,9})?)@",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 250)]
    private static partial Regex Shape();
}
