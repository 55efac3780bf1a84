using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>The Message-ID of a letter follows from its effect, so that the same letter sent twice is the same letter,
/// and an answer or a bounce finds its way back.</summary>
public static partial class LetterId
{
    /// <summary>Without angle brackets.</summary>
    public static string OfEffect(string effectId, SiteOptions site) =>
        $"{effectId.Replace('/', '.')}@{site.MailDomain}";

    /// <summary>The effect behind a Message-ID, or null where that is none of a case of ours.</summary>
    /// <param name="messageId">With or without angle brackets.</param>
    public static string? EffectOf(string messageId, SiteOptions site)
    {
        var parts = messageId.Trim().Trim('<', '>').Split('@');
        return parts.Length == 2 && parts[1].Equals(site.MailDomain, StringComparison.OrdinalIgnoreCase)
            && Effect().IsMatch(parts[0])
                ? parts[0].Replace('.', '/')
                : null;
    }

    /// <summary>The case of an effect.</summary>
    public static string CaseOf(string effectId) => effectId[..effectId.IndexOf('/', StringComparison.Ordinal)];

    [GeneratedRegex(@"\A(?:takedown|investigation)-[0-9a-z]{8}\.[0-9]{1,9}\.[0-9]{1,9}\z")]
    private static partial Regex Effect();
}
