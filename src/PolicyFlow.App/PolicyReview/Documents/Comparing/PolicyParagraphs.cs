using System.Text.RegularExpressions;

namespace PolicyFlow.App.PolicyReview.Documents.Comparing;

/// <summary>A paragraph of a policy as people compare it: its words, without the signs that only lay them out.</summary>
/// <param name="Number">Of the clause or section that it begins, or empty.</param>
public sealed record PolicyParagraph(string Text, bool Heading, string Number);

/// <summary>Takes a text apart into headings, paragraphs, entries of lists and rows of tables. Where its lines are broken
/// makes no difference.</summary>
internal static partial class PolicyParagraphs
{
    public static IReadOnlyList<PolicyParagraph> Of(string markdown)
    {
        var found = new List<PolicyParagraph>();
        var open = new List<string>();
        var fenced = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            var text = line.Trim();
            if (text.StartsWith("```", StringComparison.Ordinal)) fenced = !fenced;
            var heading = !fenced && text.StartsWith('#');
            if (text.Length == 0 || fenced || heading || Begins().IsMatch(text) || Rule().IsMatch(text)) Close();
            if (text.Length == 0 || Rule().IsMatch(text)) continue;
            if (heading) found.Add(Paragraph(text.TrimStart('#').TrimEnd('#').Trim(), true));
            else open.Add(text);
        }

        Close();
        return found;

        void Close()
        {
            if (open.Count > 0) found.Add(Paragraph(string.Join(' ', open), false));
            open.Clear();
        }
    }

    private static PolicyParagraph Paragraph(string text, bool heading)
    {
        var number = Numbered().Match(text);
        return new PolicyParagraph(
            Bullet().Replace(text, "• ", 1), heading, number.Success ? number.Groups["number"].Value.TrimEnd('.') : "");
    }

    // An entry of a list, a row of a table, a clause.
    [GeneratedRegex(
        @"\A([-*+][ \t]|[0-9]{1,3}[.)][ \t]|\||(\*\*|__)?[0-9]{1,3}(\.[0-9]{1,3})+\.?(\*\*|__)?[ \t])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Begins();

    // Lines that only draw: under headings, between parts, in tables.
    [GeneratedRegex(@"\A[-=*_|: ]{3,}\z")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\A[-*+][ \t]+")]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"\A([-*+][ \t]+)?(\*\*|__)?(?<number>[0-9]{1,3}(\.[0-9]{1,3})*\.?)(?=\*\*|__|[ \t])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();
}
