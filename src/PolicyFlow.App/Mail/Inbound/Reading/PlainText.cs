using System.Globalization;
using System.Text;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>Makes what strangers wrote fit to be shown: no control characters, nothing that turns the direction of
/// writing around.</summary>
internal static class PlainText
{
    /// <summary>One line of at most so many characters.</summary>
    public static string Line(string? text, int most)
    {
        var words = Clean(text ?? "", keepLines: false).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Cut(string.Join(' ', words), most);
    }

    /// <summary>Lines without blanks at their ends, and not more than one empty line in a row.</summary>
    public static string Tidy(string text)
    {
        var tidy = new StringBuilder();
        var empty = 0;
        foreach (var line in Clean(text.ReplaceLineEndings("\n"), keepLines: true).Split('\n').Select(l => l.TrimEnd()))
        {
            empty = line.Length == 0 ? empty + 1 : 0;
            if (empty < 2) tidy.Append(line).Append('\n');
        }

        return tidy.ToString().Trim();
    }

    /// <summary>The last part of a path, shown and stored, never used as a path.</summary>
    public static string FileName(string? name, string otherwise)
    {
        const int Most = 200;
        var last = (name ?? "")[((name ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = Line(last, int.MaxValue);
        return clean.Length == 0 ? otherwise : clean.Length <= Most ? clean : clean[^Most..];
    }

    /// <summary>At most so many characters, with a mark where something is left out.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)].TrimEnd() + "…";

    private static string Clean(string text, bool keepLines) => string.Concat(text.Select(c =>
        keepLines && c is '\n' or '\t' ? c.ToString()
        : char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
            UnicodeCategory.Format => "",
            UnicodeCategory.SpaceSeparator => " ",
            _ => c.ToString(),
        }));
}
