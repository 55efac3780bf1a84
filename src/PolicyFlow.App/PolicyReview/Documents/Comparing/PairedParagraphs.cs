namespace PolicyFlow.App.PolicyReview.Documents.Comparing;

/// <summary>Finds which of the paragraphs that are gone became which of the new ones.</summary>
internal static class PairedParagraphs
{
    // Beyond this many pairs everything is taken for removed and added.
    private const int MostPairs = 4_000;

    private const double Alike = 0.4;

    // More words tell no better whether two paragraphs have to do with each other.
    private const int WordsLookedAt = 120;

    public static IEnumerable<ComparedRow> Of(IReadOnlyList<PolicyParagraph> before, IReadOnlyList<PolicyParagraph> after)
    {
        var likeness = before.Count * (long)after.Count > MostPairs ? null : Likenesses(before, after);
        var best = likeness is null ? null : Best(likeness);
        for (int i = 0, j = 0; i < before.Count || j < after.Count;)
        {
            if (best is not null && i < before.Count && j < after.Count && likeness![i, j] > 0
                && best[i, j] <= best[i + 1, j + 1] + likeness[i, j])
            {
                yield return ComparedWordsOf.Changed(before[i++], after[j++]);
            }
            else if (i < before.Count && (j == after.Count || best is null || best[i + 1, j] >= best[i, j + 1]))
            {
                yield return new ComparedRow(ChangeKind.Removed, ComparedWordsOf.Whole(before[i++], true), null);
            }
            else
            {
                yield return new ComparedRow(ChangeKind.Added, null, ComparedWordsOf.Whole(after[j++], true));
            }
        }
    }

    /// <summary>How well the rests fit each other at best, from each place on.</summary>
    private static double[,] Best(double[,] likeness)
    {
        var (rows, columns) = (likeness.GetLength(0), likeness.GetLength(1));
        var best = new double[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                best[i, j] = Math.Max(best[i + 1, j + 1] + likeness[i, j], Math.Max(best[i + 1, j], best[i, j + 1]));
        }

        return best;
    }

    /// <summary>From 0 for paragraphs that have nothing to do with each other to 1; one number makes them one clause.
    /// </summary>
    private static double[,] Likenesses(IReadOnlyList<PolicyParagraph> before, IReadOnlyList<PolicyParagraph> after)
    {
        var likeness = new double[before.Count, after.Count];
        var others = after.Select(WordsOf).ToList();
        for (var i = 0; i < before.Count; i++)
        {
            var words = WordsOf(before[i]);
            for (var j = 0; j < after.Count; j++)
                likeness[i, j] = AreOneClause(before[i], after[j]) ? 1 : Likeness(words, others[j]);
        }

        return likeness;
    }

    private static bool AreOneClause(PolicyParagraph a, PolicyParagraph b) =>
        a.Number.Length > 0 && a.Number == b.Number && a.Heading == b.Heading;

    private static double Likeness(HashSet<string> words, HashSet<string> others)
    {
        var likeness = 2.0 * words.Count(others.Contains) / (words.Count + others.Count);
        return likeness >= Alike ? likeness : 0;
    }

    private static HashSet<string> WordsOf(PolicyParagraph paragraph) =>
        [.. paragraph.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(WordsLookedAt)];
}
