using PolicyFlow.App.Intake.Reading;

namespace PolicyFlow.Web.Tests.Intake;

public sealed class UkMomentTests
{
    [Theory]
    [InlineData("14:05", 14, 5)]
    [InlineData("14.05", 14, 5)]
    [InlineData("1405", 14, 5)]
    [InlineData("2:05pm", 14, 5)]
    [InlineData("2.05 p.m.", 14, 5)]
    [InlineData("2 PM", 14, 0)]
    [InlineData("12am", 0, 0)]
    [InlineData("12:30pm", 12, 30)]
    [InlineData("midday", 12, 0)]
    [InlineData("midnight", 0, 0)]
    public void A_time_is_read_as_people_write_it(string typed, int hour, int minute) =>
        Assert.Equal(new TimeOnly(hour, minute), UkMoment.Time(typed));

    [Theory]
    [InlineData("")]
    [InlineData("25:00")]
    [InlineData("12:60")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("7")]
    [InlineData("soon")]
    public void What_is_no_time_is_not_guessed(string typed) => Assert.Null(UkMoment.Time(typed));

    [Theory]
    [InlineData("27", "3", "2026")]
    [InlineData("27", "03", "2026")]
    [InlineData("27", "Mar", "2026")]
    [InlineData("27", "march", "2026")]
    public void A_day_is_read_with_its_month_as_number_or_word(string day, string month, string year)
    {
        Assert.Equal(new DateOnly(2026, 3, 27), UkMoment.Day(day, month, year, out var problem));
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("", "", "", "Enter the day")]
    [InlineData("", "3", "2026", "include a day")]
    [InlineData("27", "", "2026", "include a month")]
    [InlineData("27", "3", "", "include a year")]
    [InlineData("27", "3", "26", "4 numbers")]
    [InlineData("31", "2", "2026", "real date")]
    [InlineData("x", "y", "zzzz", "real date")]
    public void What_is_wrong_with_a_day_is_said(string day, string month, string year, string words)
    {
        Assert.Null(UkMoment.Day(day, month, year, out var problem));
        Assert.Contains(words, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Summer_and_winter_times_become_the_right_instants()
    {
        var noon = new TimeOnly(12, 0);

        Assert.Equal(Utc(2026, 7, 1, 11, 0), UkMoment.At(new DateOnly(2026, 7, 1), noon));
        Assert.Equal(Utc(2026, 12, 1, 12, 0), UkMoment.At(new DateOnly(2026, 12, 1), noon));
    }

    [Fact]
    public void The_hour_that_the_clocks_leave_out_did_not_happen() =>
        Assert.Null(UkMoment.At(new DateOnly(2026, 3, 29), new TimeOnly(1, 30)));

    [Fact]
    public void Of_the_hour_that_comes_twice_it_is_the_first() =>
        Assert.Equal(Utc(2026, 10, 25, 0, 30), UkMoment.At(new DateOnly(2026, 10, 25), new TimeOnly(1, 30)));

    private static DateTimeOffset Utc(int year, int month, int day, int hour, int minute) =>
        new(year, month, day, hour, minute, 0, TimeSpan.Zero);
}
