using System.Globalization;
using CsCheck;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Tests.Cases;

public sealed class SchoolHolidaysTests
{
    private static readonly SchoolHolidays October = new([new DayRange(new(2026, 10, 19), new(2026, 10, 23))]);

    [Theory]
    [InlineData("2026-10-16", "2026-10-16")]
    [InlineData("2026-10-17", "2026-10-26")] // the Saturday before half-term: the Monday after it
    [InlineData("2026-10-21", "2026-10-26")]
    [InlineData("2026-10-24", "2026-10-26")]
    [InlineData("2026-12-25", "2026-12-29")] // Christmas on a Friday, Boxing Day given back on the Monday
    public void The_next_school_day_is_after_the_weekend_the_bank_holiday_and_the_holiday(string day, string next) =>
        Assert.Equal(Day(next), October.NextSchoolDay(Day(day), BankHolidays.Shipped));

    [Fact]
    public void Without_term_dates_weekends_and_bank_holidays_count() => Assert.Equal(
        new DateOnly(2026, 12, 29), SchoolHolidays.None.NextSchoolDay(new DateOnly(2026, 12, 25), BankHolidays.Shipped));

    [Fact]
    public void A_holiday_without_end_does_not_stop_the_program() => Assert.Equal(
        new DateOnly(2026, 10, 19),
        new SchoolHolidays([new DayRange(DateOnly.MinValue, DateOnly.MaxValue)])
            .NextSchoolDay(new DateOnly(2026, 10, 19), BankHolidays.Shipped));

    [Fact]
    public void The_day_that_comes_out_is_the_first_that_is_free()
    {
        var days = Gen.Int[0, 800].Select(i => new DateOnly(2026, 1, 1).AddDays(i));
        var ranges = Gen.Select(days, Gen.Int[0, 40]).Select(r => new DayRange(r.Item1, r.Item1.AddDays(r.Item2))).Array[0, 8];
        Gen.Select(ranges, days).Sample((r, day) =>
        {
            var holidays = new SchoolHolidays(r);
            var next = holidays.NextSchoolDay(day, BankHolidays.Shipped);

            Assert.True(next >= day && Free(next));
            for (var d = day; d < next; d = d.AddDays(1)) Assert.False(Free(d));

            bool Free(DateOnly d) => !r.Any(x => x.From <= d && d <= x.Until) && BankHolidays.Shipped.IsWorkingDay(d);
        });
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
