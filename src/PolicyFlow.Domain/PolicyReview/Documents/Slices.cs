namespace PolicyFlow.Domain.PolicyReview.Documents;

/// <summary>Puts lines together to Markdown that can stand for itself.</summary>
internal static class Slices
{
    /// <summary>The lines without empty ones around them.</summary>
    public static string Of(List<string> lines)
    {
        var first = lines.FindIndex(l => !string.IsNullOrWhiteSpace(l));
        if (first < 0) return "";
        var last = lines.FindLastIndex(l => !string.IsNullOrWhiteSpace(l));
        return string.Join('\n', lines.Skip(first).Take(last - first + 1));
    }

    /// <summary>The words behind a clause's number with the lines below, which lose the space by which they are set in:
    /// below a clause that was an entry of a list they would else be read as typed code.</summary>
    public static string Under(string words, List<string> lines)
    {
        var filled = lines.Where(l => !string.IsNullOrWhiteSpace(l)).ToList();
        if (filled.Count == 0) return words;
        var first = lines.FindIndex(l => !string.IsNullOrWhiteSpace(l));
        var shift = filled.Min(Indent);
        var below = Of([.. lines.Select(l => string.IsNullOrWhiteSpace(l) ? "" : l[shift..])]);
        // A list directly below a line of words is one in Markdown; an empty line stays one.
        return words.Length == 0 ? below : first > 0 ? $"{words}\n\n{below}" : $"{words}\n{below}";

        static int Indent(string line) => line.Length - line.TrimStart(' ').Length;
    }
}
