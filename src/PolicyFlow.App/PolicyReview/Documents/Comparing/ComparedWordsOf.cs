using System.Text.RegularExpressions;
using DiffPlex;

namespace PolicyFlow.App.PolicyReview.Documents.Comparing;

/// <summary>Compares two paragraphs word by word.</summary>
internal static partial class ComparedWordsOf
{
    private const int MostWords = 3_000;

    private static readonly WordChunker Words = new();

    /// <summary>A paragraph in one piece.</summary>
    public static ComparedSide Whole(PolicyParagraph paragraph, bool marked) =>
        new([new ComparedWords(paragraph.Text, marked)], paragraph.Heading);

    /// <summary>Two paragraphs of which one became the other.</summary>
    public static ComparedRow Changed(PolicyParagraph before, PolicyParagraph after)
    {
        if (Words.Chunk(before.Text).Count + Words.Chunk(after.Text).Count > MostWords)
            return new ComparedRow(ChangeKind.Changed, Whole(before, true), Whole(after, true));
        var found = Differ.Instance.CreateDiffs(
            before.Text, after.Text, ignoreWhiteSpace: false, ignoreCase: false, Words);
        return new ComparedRow(
            ChangeKind.Changed,
            Side(found.PiecesOld, before.Heading, [.. found.DiffBlocks.Select(b => (b.DeleteStartA, b.DeleteCountA))]),
            Side(found.PiecesNew, after.Heading, [.. found.DiffBlocks.Select(b => (b.InsertStartB, b.InsertCountB))]));
    }

    private static ComparedSide Side(IReadOnlyList<string> pieces, bool heading, (int From, int Count)[] marked)
    {
        var words = new List<ComparedWords>();
        var at = 0;
        foreach (var (from, count) in marked.Append((pieces.Count, 0)))
        {
            Put(at, from, false);
            Put(from, from + count, true);
            at = from + count;
        }

        return new ComparedSide(words, heading);

        void Put(int from, int to, bool mark)
        {
            var text = string.Concat(pieces.Skip(from).Take(to - from));
            var marked = mark ? text.TrimEnd() : "";
            if (marked.Length > 0) words.Add(new ComparedWords(marked, true));
            // The space behind a mark is no part of it.
            var plain = text[marked.Length..];
            if (plain.Length == 0) return;
            if (words is [.., { Marked: false } last]) words[^1] = last with { Text = last.Text + plain };
            else words.Add(new ComparedWords(plain, false));
        }
    }

    /// <summary>Words with the space behind them.</summary>
    private sealed partial class WordChunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => [.. Word().Matches(text).Select(m => m.Value)];

        [GeneratedRegex(@"\S+\s*|\s+")]
        private static partial Regex Word();
    }
}
