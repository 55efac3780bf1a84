using System.Diagnostics;
using CsCheck;
using PolicyFlow.App.PolicyReview.Samples;
using PolicyFlow.Domain.PolicyReview.Health;

namespace PolicyFlow.Domain.Tests.PolicyReview.Health;

/// <summary>What holds for any text.</summary>
public sealed class AlwaysTests
{
    /// <summary>What grows with the square of a text takes hours with these; a busy machine is no failure.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(3);

    private static readonly string[] Pieces =
    [
        "\n", "\n\n", " ", "1. ", "1.1. ", "2.1 ", "## 3. Three", "- ", "• ", "see paragraph below", "clause 9.9", "http://",
        "https://a.example/", "[", "](", ")", "*", "`", "_", "consent to monitoring", "password", "Google+", "KCSIE 2019",
        "Data Protection Act 1998", "Review date: ", "October 2021", ". x", "…", "\t", "|", "\u2019", "\ud83d\ude00",
        "This includes their ", "the posts and comments of pupils and fellow coaches here", "e.g. ", "---", "\f", "\u00a0",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.String[0, 12]).Array[0, 60]
        .Select(string.Concat);

    [Fact]
    public void Any_text_can_be_checked_and_every_finding_quotes_what_is_there() => Texts.Sample(
        text =>
        {
            foreach (var finding in Checking.All(text))
            {
                Assert.Contains(finding.Kind, HealthKinds.All);
                Assert.True(finding.Quote.Length <= 2010, finding.Quote);
                Assert.NotEmpty(finding.Says);
            }
        },
        iter: 3000);

    [Fact]
    public void The_same_text_is_found_the_same_again() =>
        Assert.Equal(Checking.All(SamplePolicy.Markdown), Checking.All(SamplePolicy.Markdown));

    [Theory]
    [InlineData("word ")]
    [InlineData("http://a.example/ ")]
    [InlineData("[a](")]
    [InlineData("http")]
    [InlineData("1.1. We play. x and clause 9.9 of\n\n")]
    [InlineData("- the posts and comments of pupils and fellow coaches here\n")]
    [InlineData("consent to monitoring Data Protection Act 1998 ")]
    [InlineData("see paragraph ")]
    [InlineData("a. a. ")]
    public void A_megabyte_of_one_thing_ends_soon(string piece)
    {
        var text = "## 1. One\n\n1.1. " + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        var findings = Checking.All(text);

        Assert.True(findings.Count <= 10 * PolicyHealthCheck.MostOfOneRule, $"{findings.Count}");
        Assert.True(watch.Elapsed < Enough, $"{watch.Elapsed}");
    }

    [Fact]
    public void A_megabyte_of_different_clauses_ends_soon()
    {
        var text = "## 1. One\n\n" + string.Concat(Enumerable.Range(1, 900).Select(i =>
            $"1.{i}. " + string.Join(' ', Enumerable.Range(0, 150).Select(w => $"w{(i * 31 + w * 17) % 4000}")) + ".\n\n"));
        var watch = Stopwatch.StartNew();

        Checking.All(text);

        Assert.True(watch.Elapsed < Enough, $"{watch.Elapsed}");
    }
}
