using System.Text.RegularExpressions;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>Takes away what an answer repeats of the mail that it answers.</summary>
internal static partial class QuotedText
{
    /// <summary>The answer's own words; all of it where nothing else is left.</summary>
    public static string Strip(string text)
    {
        var own = new List<string>();
        foreach (var line in text.Split('\n').TakeWhile(line => !Beginning().IsMatch(line)))
        {
            if (!line.StartsWith('>')) own.Add(line);
        }

        var words = PlainText.Tidy(string.Join('\n', own));
        return words.Length > 0 ? words : text;
    }

    // "On 3 March 2026 at 10:00, Demo Dana wrote:", Outlook's rule, and its heading.
    [GeneratedRegex(
        @"\A\s*(On\b.{5,200}\bwrote:|-{2,}\s*Original Message\s*-{2,}|_{10,}|From:\s.+)\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 250)]
    private static partial Regex Beginning();
}
