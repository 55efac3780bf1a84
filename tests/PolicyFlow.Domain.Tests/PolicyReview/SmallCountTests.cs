using CsCheck;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.Domain.Tests.PolicyReview;

/// <summary>What governors see shows nobody by being few (5.1).</summary>
public sealed class SmallCountTests
{
    private const int Steps = 5;

    [Theory]
    [InlineData(0, "fewer than 5")]
    [InlineData(4, "fewer than 5")]
    [InlineData(5, "5 to 9")]
    [InlineData(9, "5 to 9")]
    [InlineData(10, "10 to 14")]
    [InlineData(1234, "1,230 to 1,234")]
    public void A_count_is_told_in_steps_of_five(int count, string words) => Assert.Equal(words, SmallCount.Words(count));

    [Theory]
    [InlineData(4, 4, "not shown for fewer than 5 people")]
    [InlineData(4, 60, "fewer than 5 people")]
    [InlineData(56, 60, "all but fewer than 5 people")]
    [InlineData(60, 60, "all but fewer than 5 people")]
    [InlineData(50, 60, "83 percent")]
    public void A_share_shows_neither_the_few_who_have_nor_the_few_who_have_not(int done, int people, string words) =>
        Assert.Equal(words, SmallCount.Share(done, people));

    /// <summary>A whole and parts of it that exclude each other: whoever sees the page cannot tell how many are in none of
    /// them, nor how many are in one, closer than to five values.</summary>
    [Fact]
    public void No_sum_or_difference_on_a_page_can_be_worked_out() =>
        Gen.Int[0, 12].Array[1, 3].Select(Gen.Int[0, 12], (parts, rest) => (parts, rest)).Sample(page =>
        {
            var (parts, rest) = page;
            var whole = parts.Sum() + rest;
            var possible =
                from guess in Guesses(parts)
                from total in Alike(whole)
                where total >= guess.Sum()
                select (Others: total - guess.Sum(), Parts: guess, Whole: total);
            var all = possible.ToList();

            return Distinct(all.Select(p => p.Others)) && Distinct(all.Select(p => p.Whole))
                && Enumerable.Range(0, parts.Length).All(i => Distinct(all.Select(p => p.Parts[i])));
        });

    /// <summary>Counts of which each contains the next, as reports contain approaches and these what was gone in time.
    /// </summary>
    [Fact]
    public void No_difference_of_counts_that_contain_each_other_can_be_worked_out() =>
        Gen.Int[0, 15].Array[3].Sample(numbers =>
        {
            var chain = numbers.OrderDescending().ToList();
            var possible =
                (from a in Alike(chain[0])
                 from b in Alike(chain[1])
                 from c in Alike(chain[2])
                 where a >= b && b >= c
                 select (a - b, b - c, a - c)).ToList();

            return Distinct(possible.Select(p => p.Item1)) && Distinct(possible.Select(p => p.Item2))
                && Distinct(possible.Select(p => p.Item3));
        });

    private static bool Distinct(IEnumerable<int> values) => values.Distinct().Count() >= Steps;

    /// <summary>All counts that are told with the same words.</summary>
    private static IEnumerable<int> Alike(int count) =>
        Enumerable.Range(Math.Max(0, count - Steps), 2 * Steps).Where(n => SmallCount.Words(n) == SmallCount.Words(count));

    private static IEnumerable<int[]> Guesses(int[] parts) => parts.Aggregate(
        (IEnumerable<int[]>)[[]], (found, part) => found.SelectMany(f => Alike(part), (f, n) => (int[])[.. f, n]));
}
