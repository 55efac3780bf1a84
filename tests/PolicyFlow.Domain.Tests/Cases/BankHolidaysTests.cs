using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Tests.Cases;

public sealed class BankHolidaysTests
{
    private static readonly BankHolidays Shipped = BankHolidays.Shipped;

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    [InlineData(2028)]
    public void The_list_holds_what_the_rules_of_England_and_Wales_make_of_a_year(int year) =>
        Assert.Equal(Derived(year).Order(), Shipped.Days.Where(d => d.Year == year));

    [Fact]
    public void Every_day_of_the_list_is_one_on_which_people_would_have_worked() => Assert.All(
        Shipped.Days, d => Assert.False(d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));

    [Fact]
    public void Weekends_and_holidays_are_no_working_days()
    {
        Assert.True(Shipped.IsWorkingDay(new DateOnly(2026, 11, 24)));
        Assert.False(Shipped.IsWorkingDay(new DateOnly(2026, 11, 28)));
        Assert.False(Shipped.IsWorkingDay(new DateOnly(2026, 4, 3)));
    }

    [Fact]
    public void It_covers_the_years_that_it_names_and_says_when_it_runs_out()
    {
        Assert.True(Shipped.Covers(new DateOnly(2025, 1, 1)));
        Assert.True(Shipped.Covers(new DateOnly(2028, 12, 31)));
        Assert.False(Shipped.Covers(new DateOnly(2029, 1, 1)));
        Assert.False(Shipped.Covers(new DateOnly(2024, 12, 31)));
        Assert.False(Shipped.RunsOutBefore(new DateOnly(2028, 12, 31)));
        Assert.True(Shipped.RunsOutBefore(new DateOnly(2029, 1, 1)));
        Assert.False(new BankHolidays([], new DateOnly(2030, 1, 1)).Covers(new DateOnly(2026, 1, 1)));
    }

    private static List<DateOnly> Derived(int year)
    {
        var easter = Easter(year);
        var christmas = new DateOnly(year, 12, 25);
        return
        [
            Substitute(new DateOnly(year, 1, 1)), easter.AddDays(-2), easter.AddDays(1),
            FirstMonday(new DateOnly(year, 5, 1)), LastMonday(new DateOnly(year, 5, 31)),
            LastMonday(new DateOnly(year, 8, 31)),
            .. christmas.DayOfWeek switch
            {
                DayOfWeek.Friday => (int[])[25, 28],
                DayOfWeek.Saturday => [27, 28],
                DayOfWeek.Sunday => [26, 27],
                _ => [25, 26],
            } is var days ? days.Select(d => new DateOnly(year, 12, d)) : [],
        ];
    }

    private static DateOnly Substitute(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly FirstMonday(DateOnly from) => from.AddDays((8 - (int)from.DayOfWeek) % 7);

    private static DateOnly LastMonday(DateOnly to) => to.AddDays(-(((int)to.DayOfWeek + 6) % 7));

    /// <summary>The Gregorian reckoning of Easter Sunday.</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var l = (32 + (2 * e) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (19 * l)) / 433;
        var month = (h + l - (7 * m) + 90) / 25;
        return new DateOnly(year, month, (h + l - (7 * m) + (33 * month) + 19) % 32);
    }
}
