using System.Text;
using System.Text.RegularExpressions;

namespace PolicyFlow.Domain.PolicyReview.Health;

/// <summary>The words of a line of Markdown, and the addresses in it.</summary>
internal static partial class PlainMarkdown
{
    private const int LongestAddress = 2000;

    public static (string Text, IReadOnlyList<string> Links) Of(string markdown)
    {
        var links = Addresses(markdown);
        var words = LinkWords().Replace(markdown, "${words}");
        return (Tidy(words), links);
    }

    /// <summary>Every web address, each once.</summary>
    private static List<string> Addresses(string text)
    {
        var (found, known) = (new List<string>(), new HashSet<string>());
        for (var at = 0; (at = text.IndexOf("http", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var end = at;
            while (end < text.Length && end - at <= LongestAddress && IsOfAddress(text[end])) end++;
            var address = text[at..end].TrimEnd('.', ',', ';', ':', '!', '?', '*', '_', '\'');
            at = Math.Max(end, at + 4);
            if (address.Length <= LongestAddress && IsWeb(address) && known.Add(address)) found.Add(address);
        }

        return found;
    }

    private static bool IsWeb(string address) =>
        (address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(address, UriKind.Absolute, out _);

    private static bool IsOfAddress(char c) => c is > ' ' and < '\x7f' && c is not ('<' or '>' or '(' or ')' or '[' or ']' or '"' or '`');

    /// <summary>Single spaces, plain quotation marks and dashes, no marks for bold or slanted type.</summary>
    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '*' or '`' or '\\' or '\f' or '\uFEFF' or '\u00AD' or '\u200B') continue;
            var plain = c switch
            {
                '\u2018' or '\u2019' => '\'',
                '\u201C' or '\u201D' => '"',
                _ when char.IsWhiteSpace(c) => ' ',
                _ => c,
            };
            if (plain != ' ' || (tidy.Length > 0 && tidy[^1] != ' ')) tidy.Append(plain);
        }

        return tidy.ToString().TrimEnd();
    }

    [GeneratedRegex(@"!?\[(?<words>[^\[\]\n]{0,500})\]\([^()\s]{0,2000}\)", RegexOptions.ExplicitCapture)]
    private static partial Regex LinkWords();
}
