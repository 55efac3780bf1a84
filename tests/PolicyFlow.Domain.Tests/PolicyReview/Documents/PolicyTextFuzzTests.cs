using System.Diagnostics;
using CsCheck;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.Domain.Tests.PolicyReview.Documents;

public sealed class PolicyTextFuzzTests
{
    private static readonly string[] Pieces =
    [
        "#", "## ", "### ", "1", "2", "3.1", "3.2.", " 4.1. ", "**", "__", "- ", "* ", "    ", "\t", "|", "---", "===", ":", "\n",
        "\n\n", "\r\n", "```\n", "~~~", "Version", "Review date", "October 2021", "words", ".", "\uFEFF", "\u0000", "\ud800", "é",
        "Introduction", "999", "1000", "...", "** **", "[a]: b",
    ];

    [Fact]
    public void No_text_is_too_strange_to_be_read() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 60].Select(string.Concat).Sample(markdown =>
        {
            var text = PolicyText.Parse(markdown);
            Assert.All(text.Clauses, c => Assert.InRange(c.Line, 1, markdown.Length + 1));
            Assert.Equal(text.Clauses, text.Sections.SelectMany(s => s.Clauses));
        });

    [Fact]
    public void No_characters_are_too_strange_to_be_read() =>
        Gen.String.Sample(text => Assert.NotNull(PolicyText.Parse(text)));

    [Theory]
    [InlineData("3.1. words\n\n")]
    [InlineData("## 3. words\n")]
    [InlineData("## words\n1.1. words\n\n")]
    [InlineData("# ")]
    [InlineData("**")]
    [InlineData("1.")]
    [InlineData("|")]
    [InlineData("-")]
    [InlineData("Version|")]
    [InlineData("Version | Review date\n")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("- ")]
    public void The_largest_text_is_read_in_a_moment(string piece)
    {
        var markdown = string.Concat(Enumerable.Repeat(piece, PolicyText.MaxBytes / piece.Length));
        var clock = Stopwatch.StartNew();

        PolicyText.Parse(markdown);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}
