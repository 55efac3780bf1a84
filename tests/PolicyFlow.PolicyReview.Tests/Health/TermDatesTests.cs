using PolicyFlow.App.PolicyReview.Terms;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.TermDates;

namespace PolicyFlow.PolicyReview.Tests.Health;

public sealed class TermDatesTests
{
    private static readonly DayRange HalfTerm = new(new(2026, 10, 19), new(2026, 10, 23));

    [Theory]
    [InlineData("19/10/2026 - 23/10/2026 Half-term")]
    [InlineData("Half-term: 19/10/2026 – 23/10/2026")]
    [InlineData("19.10.2026 23.10.2026 Half-term")]
    [InlineData("2026-10-19 to 2026-10-23 Half-term")]
    [InlineData("Half-term\tMonday 19 October 2026\tFriday 23rd October 2026")]
    [InlineData("Half-term, from Monday, 19 Oct 2026 until Fri 23 Oct 2026")]
    [InlineData("- 19 october 2026 - 23 OCTOBER 2026 (Half-term)\r")]
    public void Days_are_read_as_schools_write_them(string line)
    {
        var (breaks, problems) = TermLines.Read(line);

        Assert.Empty(problems);
        Assert.Equal([new TermBreak(HalfTerm, "Half-term")], breaks);
    }

    [Fact]
    public void One_day_alone_and_many_lines_are_read()
    {
        var (breaks, problems) = TermLines.Read("4/9/2026 Training day\n\n19/10/2026 - 23/10/2026\n");

        Assert.Empty(problems);
        Assert.Equal(
            [new TermBreak(new DayRange(new(2026, 9, 4), new(2026, 9, 4)), "Training day"), new TermBreak(HalfTerm, "")],
            breaks);
    }

    [Theory]
    [InlineData("19 - 23 October 2026 Half-term")]
    [InlineData("19 October - 23 October 2026")]
    [InlineData("19/10 - 23/10/2026")]
    [InlineData("19/10/26 - 23/10/26")]
    [InlineData("Half-term")]
    [InlineData("1/1/2026 2/1/2026 3/1/2026")]
    [InlineData("23/10/2026 - 19/10/2026")]
    [InlineData("31/11/2026")]
    [InlineData("19 Brumaire 2026")]
    [InlineData("19/10/2026 - 19/10/2027")]
    public void What_could_be_read_in_two_ways_is_refused_by_line(string line)
    {
        var (breaks, problems) = TermLines.Read("4/9/2026\n" + line);

        Assert.Single(breaks);
        Assert.StartsWith("Line 2: ", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Managers_keep_the_list_and_rules_see_what_counts()
    {
        await using var world = await HealthWorld.CreateAsync();
        Assert.Empty((await world.Terms.CurrentAsync()).Ranges);

        await world.Terms.AddAsync(world.Dana, "add", [new TermBreak(HalfTerm, "Half-term")]);
        await world.Terms.AddAsync(world.Dana, "add", [new TermBreak(HalfTerm, "Half-term")]);
        Assert.Equal("not-yours", (await world.Terms.RemoveAsync(world.Sofia, world.NewCommand(), 1)).Refusal?.Code);

        var holidays = await world.Terms.CurrentAsync();
        Assert.True(holidays.IsHoliday(new DateOnly(2026, 10, 21)));
        Assert.Equal(new DateOnly(2026, 10, 26), holidays.NextSchoolDay(new DateOnly(2026, 10, 17), BankHolidays.Shipped));

        await world.Terms.RemoveAsync(world.Marek, world.NewCommand(), 1);
        Assert.Empty((await world.Terms.CurrentAsync()).Ranges);
        Assert.Equal(world.Marek, Assert.Single((await world.Terms.LoadAsync()).All).RemovedBy);
    }
}
