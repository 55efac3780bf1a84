using System.Diagnostics;
using CsCheck;
using PolicyFlow.App.PolicyReview.Documents.Comparing;

namespace PolicyFlow.PolicyReview.Tests.Documents;

public sealed class PolicyComparisonTests
{
    [Fact]
    public void A_changed_clause_stands_beside_itself_with_the_words_that_differ()
    {
        var found = PolicyComparison.Of("# P\n\n3.1. All staff read it.\n\n3.2. Same.\n", "# P\n\n3.1. All our people read it.\n\n3.2. Same.\n");

        var row = found.Rows!.Single(r => r.Kind == ChangeKind.Changed);
        Assert.Equal(["3.1. All ", "staff", " read it."], row.Before!.Words.Select(w => w.Text));
        Assert.Equal(["3.1. All ", "our people", " read it."], row.After!.Words.Select(w => w.Text));
        Assert.Equal([false, true, false], row.After.Words.Select(w => w.Marked));
        Assert.Equal((1, 0, 0), (found.Changed, found.Added, found.Removed));
    }

    [Fact]
    public void New_and_removed_paragraphs_stand_alone()
    {
        var found = PolicyComparison.Of(
            "3.1. One thing.\n\n3.2. Goes away entirely.\n\n3.3. Stays.\n", "3.1. One thing.\n\n3.3. Stays.\n\nSomething quite different.\n");

        Assert.Equal(
            [ChangeKind.Same, ChangeKind.Removed, ChangeKind.Same, ChangeKind.Added], found.Rows!.Select(r => r.Kind));
        Assert.Null(found.Rows![1].After);
        Assert.Null(found.Rows![3].Before);
    }

    [Fact]
    public void Where_lines_are_broken_and_how_headings_are_marked_makes_no_difference()
    {
        var found = PolicyComparison.Of(
            "## 3. Scope\n\n- 3.1. A line that is\n  broken here.\n* an entry\n", "### 3. Scope\n3.1. x\n");
        var same = PolicyComparison.Of("A line that is\nbroken here.\n\n- one\n- two\n", "A line\nthat is broken here.\n- one\n- two\n");

        Assert.NotEqual(0, found.Changed + found.Removed);
        Assert.All(same.Rows!, r => Assert.Equal(ChangeKind.Same, r.Kind));
    }

    [Fact]
    public void A_heading_stays_a_heading_in_both_columns()
    {
        var row = Assert.Single(PolicyComparison.Of("## 3. Scope\n", "## 3. Scope of this\n").Rows!);

        Assert.Equal((ChangeKind.Changed, true, true), (row.Kind, row.Before!.Heading, row.After!.Heading));
    }

    [Fact]
    public void The_same_text_has_no_difference_and_an_empty_one_is_all_new()
    {
        Assert.Equal(ChangeKind.Same, Assert.Single(PolicyComparison.Of("a\n", "a\n").Rows!).Kind);
        Assert.Equal(ChangeKind.Added, Assert.Single(PolicyComparison.Of("", "a\n").Rows!).Kind);
        Assert.Empty(PolicyComparison.Of("", "").Rows!);
    }

    [Fact]
    public void Both_texts_are_there_whole_whatever_differs() =>
        Check.Sample(
            Gen.Select(Texts, Texts),
            (before, after) =>
            {
                var rows = PolicyComparison.Of(before, after).Rows!;
                Assert.Equal(Said(before), Joined(rows.Select(r => r.Before)));
                Assert.Equal(Said(after), Joined(rows.Select(r => r.After)));
            },
            iter: 300);

    [Fact]
    public void The_largest_texts_are_compared_in_a_moment_or_not_at_all()
    {
        var clock = Stopwatch.StartNew();
        string Text(string word) => string.Concat(Enumerable.Range(0, 3_900).Select(n => $"{word}{n} is a paragraph\n\n"));
        var long1 = string.Concat(Enumerable.Repeat("a ", 450_000));

        Assert.NotNull(PolicyComparison.Of(Text("a"), Text("b")).Rows);
        Assert.NotNull(PolicyComparison.Of(long1, long1 + "b").Rows);
        Assert.Null(PolicyComparison.Of(string.Concat(Enumerable.Repeat("a\n\n", 300_000)), "b").Rows);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(40));
    }

    private static readonly string[] Pieces =
        ["3.1. a b", "3.2. c", "d e f", "d e g", "- h", "## 4. i", "j", "k l", "| m | n |", "d"];

    private static readonly Gen<string> Texts =
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 12].Select(l => string.Join("\n\n", l));

    private static string Said(string markdown) =>
        string.Join('\n', PolicyParagraphs.Of(markdown).Select(p => p.Text));

    private static string Joined(IEnumerable<ComparedSide?> sides) =>
        string.Join('\n', sides.OfType<ComparedSide>().Select(s => string.Concat(s.Words.Select(w => w.Text))));
}
