namespace PolicyFlow.Domain.PolicyReview.Health;

/// <summary>Cuts a passage into sentences, and quotes from it.</summary>
public static class HealthSentences
{
    private const int LongestQuote = 240;
    private const int BeforeMatch = 80;
    private const string Dots = "…";

    private static readonly HashSet<string> Shortened = new(
        ["e.g.", "i.e.", "ie.", "eg.", "etc.", "incl.", "approx.", "no.", "nos.", "vs.", "mr.", "mrs.", "ms.", "dr.", "para.",
            "paras.", "s.", "ss.", "p.", "pp.", "cf.", "st.", "tel.", "max.", "min."],
        StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (text[i] is not ('.' or '!' or '?') || text[i + 1] != ' ' || EndsShortened(text, i)) continue;
            yield return text[start..(i + 1)];
            start = i + 2;
        }

        if (start < text.Length) yield return text[start..];
    }

    /// <summary>Whether the full stop belongs to a shortened word, such as <c>e.g.</c></summary>
    public static bool EndsShortened(string text, int stop)
    {
        var begin = stop;
        while (begin > 0 && stop - begin < 8 && text[begin - 1] is not (' ' or '(')) begin--;
        return Shortened.Contains(text[begin..(stop + 1)]);
    }

    /// <summary>As much as is needed to find the place again.</summary>
    /// <param name="at">Where the words concerned begin.</param>
    public static string Quote(string sentence, int at = 0)
    {
        if (sentence.Length <= LongestQuote) return sentence;
        var from = Math.Clamp(at - BeforeMatch, 0, sentence.Length - LongestQuote);
        var until = from + LongestQuote;
        if (from > 0) from = WordStart(sentence, from);
        if (until < sentence.Length) until = WordEnd(sentence, until, from);
        return (from > 0 ? Dots : "") + sentence[from..until].Trim() + (until < sentence.Length ? Dots : "");
    }

    private static int WordStart(string text, int from) =>
        text.IndexOf(' ', from, Math.Min(40, text.Length - from)) is >= 0 and var space ? space + 1 : Whole(text, from);

    private static int WordEnd(string text, int until, int from) =>
        text.LastIndexOf(' ', until, Math.Min(40, until - from)) is > 0 and var space ? space : Whole(text, until);

    /// <summary>Never between the two halves of one character.</summary>
    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
