using System.Text.RegularExpressions;

namespace PolicyFlow.Domain.PolicyReview.Documents;

/// <summary>How single lines of a policy are read. Nothing here looks at a character more than a few times, however long
/// the line.</summary>
internal static partial class PolicyLine
{
    private const int LongestHeading = 200;
    private const int DeepestHeading = 6;
    private const int FurthestIn = 3;

    /// <summary>A heading that begins with number signs, without them; level 0 for any other line.</summary>
    public static (int Level, string Text) Heading(string line)
    {
        var rest = line.TrimStart(' ');
        if (line.Length - rest.Length > FurthestIn) return (0, "");
        var text = rest.TrimStart('#');
        var level = rest.Length - text.Length;
        return level is 0 or > DeepestHeading || (text.Length > 0 && text[0] is not (' ' or '\t'))
            ? (0, "")
            : (level, Plain(text.Trim().TrimEnd('#')));
    }

    /// <summary>The level of a heading that this line underlines, or 0.</summary>
    public static int Underline(string line)
    {
        var text = line.Trim();
        return text.Length < 2 || line.Length - line.TrimStart().Length > FurthestIn ? 0
            : !text.AsSpan().ContainsAnyExcept('=') ? 1
            : !text.AsSpan().ContainsAnyExcept('-') ? 2
            : 0;
    }

    /// <summary>A heading <c>3. Scope</c> in its parts; the number is empty where there is none.</summary>
    public static (string Number, string Title) Section(string heading)
    {
        var found = SectionNumber().Match(heading);
        return found.Success
            ? (found.Groups["number"].Value, heading[found.Length..].Trim())
            : ("", heading);
    }

    /// <summary>A line <c>3. Scope</c> of a text that marks its headings by nothing else, or null. What ends like a
    /// sentence or an entry of a list is no heading.</summary>
    public static (string Number, string Title)? PlainSection(string line)
    {
        var text = Plain(line.TrimEnd());
        if (text.Length is 0 or > LongestHeading || char.IsWhiteSpace(line[0]) || text[^1] is '.' or ',' or ';' or ':') return null;
        var found = PlainNumber().Match(text);
        return found.Success ? (found.Groups["number"].Value, text[found.Length..].Trim()) : null;
    }

    /// <summary>Where a line begins a clause, what it says of itself.</summary>
    public static ClauseMark? Clause(string line)
    {
        var found = ClauseNumber().Match(line);
        if (!found.Success) return null;
        var bold = found.Groups["bold"].Success;
        var marked = bold || found.Groups["bullet"].Success || found.Groups["sharp"].Success;
        var text = line[found.Length..];
        // "**3.1. Scope** of this" opens its bold type before the number and closes it later.
        if (bold && !found.Groups["closed"].Success) text = found.Groups["bold"].Value + text.TrimStart();
        if (found.Groups["sharp"].Success) text = text.TrimEnd().TrimEnd('#');
        return new ClauseMark(
            found.Groups["number"].Value, text.Trim(), marked, marked || found.Groups["dot"].Success);
    }

    /// <summary>Whether the line opens or closes a passage that is shown as it was typed.</summary>
    public static bool IsFence(string line)
    {
        var text = line.TrimStart(' ');
        return line.Length - text.Length <= FurthestIn
            && (text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal));
    }

    /// <summary>The words of a line without the signs for bold type around all of it.</summary>
    public static string Plain(string text)
    {
        var plain = text.Trim();
        foreach (var sign in (ReadOnlySpan<string>)["**", "__"])
        {
            if (plain.Length > 2 * sign.Length && plain.StartsWith(sign, StringComparison.Ordinal)
                && plain.EndsWith(sign, StringComparison.Ordinal)
                && !plain[2..^2].Contains(sign, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(plain[2..^2]))
                return plain[2..^2].Trim();
        }

        return plain;
    }

    [GeneratedRegex(@"\A(?<number>[0-9]{1,3})(?![0-9.]*[0-9])[.):]?\s+(?=\S)", RegexOptions.ExplicitCapture)]
    private static partial Regex SectionNumber();

    [GeneratedRegex(@"\A(?<number>[0-9]{1,3})\.\s+(?=\S)", RegexOptions.ExplicitCapture)]
    private static partial Regex PlainNumber();

    [GeneratedRegex(
        @"\A {0,3}((?<bullet>[-*+])[ \t]+|(?<sharp>\#{1,6})[ \t]+)?(?<bold>\*\*|__)?"
        + @"(?<number>[0-9]{1,3}(\.[0-9]{1,3}){1,3})(?![0-9])(?<dot>\.)?(?<closed>\*\*|__)?(?<after>[.:)])?(?=[ \t]|$)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex ClauseNumber();
}

/// <summary>What a line says that begins a clause.</summary>
/// <param name="Marked">The number stands behind a bullet or a number sign, or is in bold type: it can only be a clause.
/// </param>
/// <param name="Likely">It is marked, or the number ends with a full stop.</param>
internal sealed record ClauseMark(string Number, string Text, bool Marked, bool Likely);
