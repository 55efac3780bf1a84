using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Tests.Cases;

/// <summary>Working days of England and Wales, counted by the clock in London.</summary>
public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-09-02 10:30", 1, "2026-09-03 10:30")]
    [InlineData("2026-09-02 10:30", 0, "2026-09-02 10:30")]
    [InlineData("2026-09-04 23:50", 1, "2026-09-07 23:50")]
    [InlineData("2026-09-02 10:30", 10, "2026-09-16 10:30")]
    public void A_working_day_later_it_is_the_same_time_in_London(string from, int days, string until) =>
        Assert.Equal(London(until), WorkingDays.Later(London(from), days, BankHolidays.Shipped));

    [Theory]
    [InlineData("2026-09-05 16:00", 1, "2026-09-08 09:00")]
    [InlineData("2026-09-06 02:00", 0, "2026-09-07 09:00")]
    public void What_comes_in_on_a_weekend_counts_from_nine_on_Monday(string from, int days, string until) =>
        Assert.Equal(London(until), WorkingDays.Later(London(from), days, BankHolidays.Shipped));

    [Theory]
    [InlineData("2026-12-24 23:50", 1, "2026-12-29 23:50")]
    [InlineData("2026-12-25 12:00", 1, "2026-12-30 09:00")]
    [InlineData("2026-12-24 15:00", 5, "2027-01-05 15:00")]
    [InlineData("2027-12-24 15:00", 1, "2027-12-29 15:00")]
    public void Christmas_and_the_days_for_it_do_not_count(string from, int days, string until) =>
        Assert.Equal(London(until), WorkingDays.Later(London(from), days, BankHolidays.Shipped));

    [Fact]
    public void Over_the_change_of_the_clocks_in_October_it_is_the_same_time_of_day_and_an_hour_more()
    {
        var friday = new DateTimeOffset(2026, 10, 23, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal(friday.AddHours(73), WorkingDays.Later(friday, 1, BankHolidays.Shipped));
    }

    [Fact]
    public void Over_the_change_of_the_clocks_in_March_an_hour_less()
    {
        var friday = new DateTimeOffset(2026, 3, 27, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal(friday.AddHours(71), WorkingDays.Later(friday, 1, BankHolidays.Shipped));
    }

    [Fact]
    public void Every_hour_of_two_years_leads_to_a_working_day_to_come()
    {
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var h = 0; h < 2 * 365 * 24; h += 7)
        {
            var later = WorkingDays.Later(at.AddHours(h), 1, BankHolidays.Shipped);
            Assert.True(later > at.AddHours(h));
            Assert.True(BankHolidays.Shipped.IsWorkingDay(LondonDay.Of(later)));
        }
    }

    [Fact]
    public void A_moment_on_no_working_day_moves_to_the_next_at_the_same_time()
    {
        Assert.Equal(London("2026-09-07 16:00"), WorkingDays.OnOrAfter(London("2026-09-05 16:00"), BankHolidays.Shipped));
        Assert.Equal(London("2026-09-04 16:00"), WorkingDays.OnOrAfter(London("2026-09-04 16:00"), BankHolidays.Shipped));
    }

    private static DateTimeOffset London(string local)
    {
        var at = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return LondonDay.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
    }
}
