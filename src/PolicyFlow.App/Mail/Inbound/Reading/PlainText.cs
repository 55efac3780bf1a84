using System.Globalization;
using System.Text;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>Makes what strangers wrote fit to be shown: no control characters, nothing that turns the direction of
/// writing around, no halves of characters.</summary>
internal static class PlainText
{
    /// <summary>Stands above a signature; the blank is a part of it.</summary>
    public const string SignatureMark = "-- ";

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
        foreach (var line in Clean(text.ReplaceLineEndings("\n"), keepLines: true).Split('\n')
            .Select(l => l == SignatureMark ? l : l.TrimEnd()))
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
        if (clean.Trim('.', ' ').Length == 0) return otherwise;
        return clean.Length <= Most ? clean : char.IsLowSurrogate(clean[^Most]) ? clean[^(Most - 1)..] : clean[^Most..];
    }

    /// <summary>At most so many characters, with a mark where something is left out.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : Head(text, most - 1).TrimEnd() + "…";

    /// <summary>The first characters, and no half of one.</summary>
    public static string Head(string text, int most) =>
        text.Length <= most ? text : text[..(most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private static string Clean(string text, bool keepLines)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control when keepLines && rune.Value is '\n' or '\t':
                    clean.Append((char)rune.Value);
                    break;
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.SpaceSeparator:
                    clean.Append(' ');
                    break;
                case UnicodeCategory.Format:
                    break;
                default:
                    clean.Append(rune.ToString());
                    break;
            }
        }

        return clean.ToString();
    }
}
