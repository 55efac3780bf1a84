namespace PolicyFlow.Domain.PolicyReview.Laws;

/// <summary>
/// Words to find in a sentence, whatever their case: <c>Data Protection Act 1998</c>. A star stands for any ending
/// (<c>monitor*</c>); a plus between words means that all of them stand in the sentence (<c>consent* + monitor*</c>).
/// </summary>
public sealed class WordPattern
{
    /// <summary>So many words before a match are asked whether they say "not".</summary>
    private const int WordsBefore = 5;

    private static readonly HashSet<string> Denials =
        new(["not", "no", "never", "nobody", "cannot", "don't", "without"], StringComparer.OrdinalIgnoreCase);

    private readonly IReadOnlyList<(string Text, bool AnyEnd)> _parts;

    public WordPattern(string words) => _parts =
    [
        .. words.Split(" + ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(p => p.EndsWith('*') ? (p[..^1], true) : (p, false))
            .Where(p => p.Item1.Length > 0),
    ];

    /// <returns>Where the first of the words stands, or -1 where the sentence does not have all of them.</returns>
    public int Find(string sentence, int from = 0)
    {
        if (_parts.Count == 0) return -1;
        var first = Find(sentence, _parts[0], from);
        return first >= 0 && _parts.Skip(1).All(p => Find(sentence, p, 0) >= 0) ? first : -1;
    }

    /// <summary>Whether the words stand in the sentence and are not denied there, as in "nobody has to".</summary>
    public bool Says(string sentence)
    {
        var at = Find(sentence);
        return at >= 0 && !sentence[..at]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(WordsBefore).Any(Denials.Contains);
    }

    private static int Find(string sentence, (string Text, bool AnyEnd) part, int from)
    {
        for (var at = from; at < sentence.Length; at++)
        {
            at = sentence.IndexOf(part.Text, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return -1;
            if (StandsAlone(sentence, at, part)) return at;
        }

        return -1;
    }

    private static bool StandsAlone(string sentence, int at, (string Text, bool AnyEnd) part)
    {
        var end = at + part.Text.Length;
        return (at == 0 || !char.IsLetterOrDigit(sentence[at - 1]) || !char.IsLetterOrDigit(part.Text[0]))
            && (part.AnyEnd || end == sentence.Length || !char.IsLetterOrDigit(sentence[end])
                || !char.IsLetterOrDigit(part.Text[^1]));
    }
}
