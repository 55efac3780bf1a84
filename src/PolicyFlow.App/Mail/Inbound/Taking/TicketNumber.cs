using System.Text.RegularExpressions;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>The number that a host gave our letter, where its subject says plainly which it is: letters that follow name it.
/// </summary>
internal static partial class TicketNumber
{
    /// <returns>Null where there is none, or it could be something else.</returns>
    public static string? In(string subject)
    {
        var found = Number().Matches(subject).Select(m => m.Groups["number"].Value).Distinct().ToList();
        return found is [var only] ? only : null;
    }

    // Our own reference has no word before it that these would take: [PF-7K3M-92QX].
    [GeneratedRegex(
        @"(?:#|\b(?:ticket|case|request|incident|reference|ref)(?:\s+(?:id|no\.?|number))?\s*[:#.]?\s*#?)(?<number>(?!PF-)[A-Z]{0,6}-?\d{4,}[0-9-]*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 250)]
    private static partial Regex Number();
}
