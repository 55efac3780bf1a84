namespace PolicyFlow.App.PolicyReview.Documents.Comparing;

/// <summary>Finds which of the paragraphs that are gone became which of the new ones.</summary>
internal static class PairedParagraphs
{
    // Beyond this many pairs everything is taken for removed and added.
    private const int MostPairs = 4_000;

    private const double Alike = 0.4;

    public static IEnumerable<ComparedRow> Of(IReadOnlyList<PolicyParagraph> before, IReadOnlyList<PolicyParagraph> after)
    {
        var best = Best(before, after);
        for (int i = 0, j = 0; i < before.Count || j < after.Count;)
        {
            if (i < before.Count && j < after.Count && best is not null && Likeness(before[i], after[j]) is > 0 and var likeness
                && best[i, j] <= best[i + 1, j + 1] + likeness)
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
    private static double[,]? Best(IReadOnlyList<PolicyParagraph> before, IReadOnlyList<PolicyParagraph> after)
    {
        if (before.Count * (long)after.Count > MostPairs) return null;
        var best = new double[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                best[i, j] = Math.Max(
                    best[i + 1, j + 1] + Likeness(before[i], after[j]), Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        return best;
    }

    /// <summary>From 0 for paragraphs that have nothing to do with each other to 1; one number makes them one clause.
    /// </summary>
    private static double Likeness(PolicyParagraph a, PolicyParagraph b)
    {
        if (a.Number.Length > 0 && a.Number == b.Number && a.Heading == b.Heading) return 1;
        var (words, others) = (WordsOf(a), WordsOf(b));
        var shared = words.Count(others.Contains);
        var likeness = 2.0 * shared / (words.Count + others.Count);
        return likeness >= Alike ? likeness : 0;
    }

    private static HashSet<string> WordsOf(PolicyParagraph paragraph) =>
        [.. paragraph.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(500)];
}
