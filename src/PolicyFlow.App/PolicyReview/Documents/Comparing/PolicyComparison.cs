using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace PolicyFlow.App.PolicyReview.Documents.Comparing;

/// <summary>What became of a paragraph from one text to the other.</summary>
public enum ChangeKind
{
    Same,
    Changed,
    Removed,
    Added,
}

/// <summary>Words of a paragraph; marked where the other text does not have them.</summary>
public sealed record ComparedWords(string Text, bool Marked);

/// <summary>A paragraph of one of the two texts.</summary>
public sealed record ComparedSide(IReadOnlyList<ComparedWords> Words, bool Heading);

/// <summary>Two paragraphs side by side; one of them is null where the other text has none.</summary>
public sealed record ComparedRow(ChangeKind Kind, ComparedSide? Before, ComparedSide? After);

/// <summary>Two texts side by side.</summary>
/// <param name="Rows">In the order of both texts; null where they are too long to be compared.</param>
public sealed record PolicyComparison(IReadOnlyList<ComparedRow>? Rows)
{
    // Comparing takes time in proportion to the length times the number of differences.
    private const int MostParagraphs = 8_000;

    public int Changed => Count(ChangeKind.Changed);

    public int Added => Count(ChangeKind.Added);

    public int Removed => Count(ChangeKind.Removed);

    /// <summary>Runs of rows that are all the same or all different.</summary>
    public IEnumerable<IReadOnlyList<ComparedRow>> Runs()
    {
        var run = new List<ComparedRow>();
        foreach (var row in Rows ?? [])
        {
            if (run.Count > 0 && (run[^1].Kind == ChangeKind.Same) != (row.Kind == ChangeKind.Same))
            {
                yield return run;
                run = [];
            }

            run.Add(row);
        }

        if (run.Count > 0) yield return run;
    }

    public static PolicyComparison Of(string before, string after)
    {
        var (a, b) = (PolicyParagraphs.Of(before), PolicyParagraphs.Of(after));
        if (a.Count + b.Count > MostParagraphs) return new PolicyComparison((IReadOnlyList<ComparedRow>?)null);
        var found = Differ.Instance.CreateDiffs(
            string.Join('\n', a.Select(p => p.Text)), string.Join('\n', b.Select(p => p.Text)),
            ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance);
        var rows = new List<ComparedRow>();
        var (i, j) = (0, 0);
        foreach (var block in found.DiffBlocks.Append(new DiffBlock(a.Count, 0, b.Count, 0)))
        {
            for (; i < block.DeleteStartA && j < block.InsertStartB; i++, j++)
                rows.Add(new ComparedRow(ChangeKind.Same, ComparedWordsOf.Whole(a[i], false), ComparedWordsOf.Whole(b[j], false)));
            rows.AddRange(PairedParagraphs.Of(
                [.. a.Skip(i).Take(block.DeleteCountA)], [.. b.Skip(j).Take(block.InsertCountB)]));
            (i, j) = (i + block.DeleteCountA, j + block.InsertCountB);
        }

        return new PolicyComparison(rows);
    }

    private int Count(ChangeKind kind) => Rows?.Count(r => r.Kind == kind) ?? 0;
}
