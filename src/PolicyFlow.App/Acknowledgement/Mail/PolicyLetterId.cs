using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>Finds whom a Message-ID of a campaign's mail was for.</summary>
internal static partial class PolicyLetterId
{
    /// <summary>The member, or null where that is no such mail of ours.</summary>
    /// <param name="messageId">With or without angle brackets.</param>
    public static string? MemberOf(string messageId, SiteOptions site)
    {
        var parts = messageId.Trim().Trim('<', '>').Split('@');
        if (parts.Length != 2 || !parts[1].Equals(site.MailDomain, StringComparison.OrdinalIgnoreCase)) return null;
        var found = Post().Match(parts[0]) is { Success: true } post ? post : Letter().Match(parts[0]);
        return found.Success ? found.Groups[1].Value : null;
    }

    [GeneratedRegex(@"\Apolicy-post\.([0-9A-Za-z-]{1,80})\.[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex Post();

    [GeneratedRegex(@"\Aacknowledgement\.[0-9A-Za-z-]{1,80}\.([0-9A-Za-z-]{1,80})\.[0-9]{1,9}\.[0-9]{1,9}\z")]
    private static partial Regex Letter();
}
