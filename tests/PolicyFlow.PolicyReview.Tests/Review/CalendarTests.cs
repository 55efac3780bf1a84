using PolicyFlow.App.PolicyReview;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.PolicyReview.Tests.Review;

/// <summary>London's days decide when a review warns, opens and tells governors; everything is kept in UTC.</summary>
public sealed class CalendarTests
{
    [Fact]
    public void A_review_opens_on_the_first_of_october_at_eight_in_london_and_is_overdue_after_the_clocks_went_back()
    {
        var year = ReviewCalendar.Of(2027);

        Assert.Equal(At(2027, 10, 1, 7), year.OpensAt);
        Assert.Equal([At(2027, 8, 1, 7), At(2027, 9, 1, 7), At(2027, 9, 24, 7)], year.WarnAt);
        Assert.Equal(At(2027, 11, 1, 8), year.OverdueAt);
    }

    [Theory]
    [InlineData(10, 30, 7)]
    [InlineData(10, 31, 8)]
    [InlineData(3, 27, 8)]
    [InlineData(3, 28, 7)]
    public void Eight_in_the_morning_is_eight_also_on_the_days_when_the_clocks_change(int month, int day, int utcHour) =>
        Assert.Equal(At(2027, month, day, utcHour), ReviewDays.Morning(new DateOnly(2027, month, day)));

    [Fact]
    public void Governors_are_told_on_the_first_working_day_after_a_term() => Assert.Equal(
        [
            new TermEnd("2026-autumn", At(2027, 1, 4, 8)), new TermEnd("2027-spring", At(2027, 4, 1, 7)),
            new TermEnd("2027-summer", At(2027, 9, 1, 7)),
        ],
        ReviewCalendar.TermsOf(2027, BankHolidays.Shipped).Terms);

    [Fact]
    public void An_early_review_has_four_weeks_or_until_the_change_takes_effect()
    {
        var now = At(2027, 3, 4, 10);

        Assert.Equal(At(2027, 4, 1, 7), ReviewCalendar.OverdueOfEarly(now, new DateOnly(2027, 3, 10)));
        Assert.Equal(At(2027, 9, 1, 7), ReviewCalendar.OverdueOfEarly(now, new DateOnly(2027, 9, 1)));
    }

    [Theory]
    [InlineData("2027", true)]
    [InlineData("2027-early-12", true)]
    [InlineData("2027-early-0", false)]
    [InlineData("2027-early-", false)]
    [InlineData("27", false)]
    [InlineData("2027/../x", false)]
    [InlineData(null, false)]
    public void Only_ids_of_reviews_are_looked_up(string? id, bool known) => Assert.Equal(known, ReviewStreams.IsId(id));

    private static DateTimeOffset At(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.Zero);
}
