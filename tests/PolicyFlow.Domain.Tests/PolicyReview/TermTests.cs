using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;
using static PolicyFlow.Domain.Tests.PolicyReview.ReviewLife;

namespace PolicyFlow.Domain.Tests.PolicyReview;

/// <summary>Governors are told each term that their page is complete (5.1).</summary>
public sealed class TermTests
{
    private static readonly TermEnd[] Terms =
    [
        new("2026-autumn", At(1, 4)), new("2027-spring", At(4, 1)), new("2027-summer", At(9, 1)),
    ];

    private readonly ReviewLife _life = Scheduled();

    [Fact]
    public void Governors_are_told_once_a_term_also_after_the_review_is_done()
    {
        _life.Do(new PlanTerms(Terms), At(1, 1));
        _life.Do(new OpenReview(), At(1, 2), Mia);
        _life.Fill();
        _life.Do(new RecordReview(At(1, 2), false, null), At(1, 3), Mia);

        var told = _life.Until(At(12, 31));

        Assert.Equal(
            Terms.Select(t => t.TellAt), told.Select(t => t.At).Distinct());
        Assert.All(told, t => Assert.Equal(ReviewLetters.Term, t.Effect.Kind));
        Assert.Equal(["person:p-gil", "person:p-gus"], told.Select(t => t.Effect.Lane).Distinct().Order());
        Assert.Equal(6, told.Count);
    }

    [Fact]
    public void A_term_that_is_over_when_they_are_planned_is_not_told()
    {
        _life.Do(new PlanTerms(Terms), At(5, 1));

        Assert.Equal(["2027-summer"], _life.State.Terms.Select(t => t.Term));
    }

    [Fact]
    public void Planning_again_changes_nothing()
    {
        _life.Do(new PlanTerms(Terms), At(1, 1));
        _life.Do(new PlanTerms([]), At(1, 2));
        _life.Do(new PlanTerms([new("2027-spring", At(5, 5))]), At(1, 2));

        Assert.Equal(Terms, _life.State.Terms);
    }

    [Fact]
    public void After_a_long_sleep_only_the_latest_term_is_told()
    {
        _life.Do(new PlanTerms(Terms), At(1, 1));

        var effects = _life.Do(new Wake(), At(5, 1));

        Assert.Equal([(ReviewLetters.Term, 2)], effects.Select(e => (e.Kind, e.Round)).Distinct());
        Assert.Contains(new TermTold(2, "2027-spring", ["p-gus", "p-gil"]).Term, _life.Events.OfType<TermTold>().Select(t => t.Term));
    }

    [Theory]
    [InlineData("2026-12-31", "2026-autumn", "2026-09-01", "2026-12-31")]
    [InlineData("2027-01-01", "2027-spring", "2027-01-01", "2027-03-31")]
    [InlineData("2028-02-29", "2028-spring", "2028-01-01", "2028-03-31")]
    [InlineData("2027-08-31", "2027-summer", "2027-04-01", "2027-08-31")]
    public void Every_day_is_in_one_term(string day, string id, string first, string last)
    {
        var term = SchoolTerm.Of(Day(day));

        Assert.Equal((id, Day(first), Day(last)), (term.Id, term.First, term.Last));
        Assert.Equal(term, SchoolTerm.Parse(id));
        Assert.Equal(term, term.Next.Before);
        Assert.Equal(term.Last.AddDays(1), term.Next.First);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-winter")]
    [InlineData("26-autumn")]
    [InlineData("2026-autumn-1")]
    [InlineData("0000-autumn")]
    public void What_is_no_term_is_none(string? id) => Assert.Null(SchoolTerm.Parse(id));

    private static DateTimeOffset At(int month, int day) => new(2027, month, day, 8, 0, 0, TimeSpan.Zero);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
