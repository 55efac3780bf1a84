using PolicyFlow.App.Web;

namespace PolicyFlow.Web.Tests.Web;

public sealed class UkTimeTests
{
    private static readonly DateTimeOffset Winter = new(2026, 11, 23, 14, 5, 0, TimeSpan.Zero);

    [Fact]
    public void A_time_reads_as_people_say_it()
    {
        Assert.Equal("Monday 23 November 2026 at 14:05", UkTime.Long(Winter));
        Assert.Equal("Monday 23 November 2026, 14:05", UkTime.Deadline(Winter));
        Assert.Equal("14:05", UkTime.Short(Winter));
    }

    [Fact]
    public void Summer_time_is_an_hour_later_than_UTC() =>
        Assert.Equal("Wednesday 1 July 2026 at 15:00", UkTime.Long(new DateTimeOffset(2026, 7, 1, 14, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData(372, "6 hours 12 minutes left")]
    [InlineData(61, "1 hour 1 minute left")]
    [InlineData(120, "2 hours left")]
    [InlineData(5, "5 minutes left")]
    [InlineData(0, "less than a minute left")]
    [InlineData(-20, "20 minutes over")]
    [InlineData(3000, "50 hours left")]
    [InlineData(4320, "72 hours left")]
    [InlineData(10019, "6 days 22 hours left")]
    [InlineData(10080, "7 days left")]
    [InlineData(-7260, "5 days 1 hour over")]
    public void What_is_left_is_told_in_hours_and_minutes(int minutes, string words) =>
        Assert.Equal(words, UkTime.Left(Winter.AddMinutes(minutes), Winter));

    [Fact]
    public void Another_day_is_named()
    {
        Assert.Equal("at 14:05", UkTime.Near(Winter, Winter.AddHours(2)));
        Assert.Equal("on Monday 23 November at 14:05", UkTime.Near(Winter, Winter.AddDays(1)));
    }
}
