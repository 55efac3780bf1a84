using PolicyFlow.App.PolicyReview.Laws.Shipped;
using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.Domain.Tests.PolicyReview.Laws;

public sealed class LawProblemsTests
{
    private static readonly LawEntry Good = new(
        LawKind.ReplacedLaw, "An invented Act", ["Invented Act 1990"], "It is gone.", "Name the other.", "https://law.example/");

    [Fact]
    public void Every_shipped_entry_is_good_and_has_an_id_of_its_own()
    {
        Assert.All(ShippedLaws.All, l => Assert.Empty(LawProblems.Of(l.Entry!)));
        Assert.Equal(ShippedLaws.All.Count, ShippedLaws.All.Select(l => l.Id).Distinct().Count());
        Assert.Equal(Enum.GetValues<LawKind>(), ShippedLaws.All.Select(l => l.Entry!.Kind).Distinct().Order());
    }

    [Fact]
    public void Each_problem_is_told_beside_its_field()
    {
        var bad = new LawEntry((LawKind)99, "", ["ab", "x\u202e***"], "", "a\nb", "http://law.example/")
        {
            Year = 12,
            SettledBy = [.. Enumerable.Repeat("Other Act", 21)],
        };

        Assert.Equal(
            ["became", "instead", "kind", "name", "settled", "source", "words", "year"],
            LawProblems.Of(bad).Select(p => p.Field).Order());
        Assert.Equal(["year"], LawProblems.Of(Good with { Kind = LawKind.Guidance }).Select(p => p.Field));
        Assert.Empty(LawProblems.Of(Good));
    }

    [Theory]
    [InlineData("Data Protection Act 1998", "the DATA protection act 1998.", true)]
    [InlineData("Data Protection Act 1998", "the Data Protection Act 19980", false)]
    [InlineData("monitor*", "such monitoring", true)]
    [InlineData("monitor*", "a commonitor", false)]
    [InlineData("Google+", "on Google+, too", true)]
    [InlineData("Google+", "on Google", false)]
    [InlineData("consent* + monitor*", "they monitor you and you consent", true)]
    [InlineData("consent* + monitor*", "you consent", false)]
    [InlineData(" + ", "anything", false)]
    [InlineData("*", "anything", false)]
    public void Words_match_whole_words_unless_a_star_ends_them(string words, string sentence, bool matches) =>
        Assert.Equal(matches, new WordPattern(words).Find(sentence) >= 0);
}
