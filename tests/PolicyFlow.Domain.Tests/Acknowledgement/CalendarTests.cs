using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Tests.Acknowledgement;

public sealed class CalendarTests
{
    [Fact]
    public void Rounds_come_on_days_3_7_10_14_17_and_21_at_the_hour_that_is_set() => Assert.Equal(
        [
            "invitation 12 Oct 08:00", "reminder 15 Oct 08:00", "reminder 19 Oct 08:00", "line-manager 22 Oct 08:00",
            "final 26 Oct 08:00", "managers 29 Oct 08:00", "principals 2 Nov 08:00",
        ],
        Plan("2026-10-12 07:30", Rules.Default));

    [Fact]
    public void Weekends_move_to_Monday_and_no_two_rounds_fall_on_one_day() => Assert.Equal(
        [
            "invitation 1 Oct 08:00", "reminder 5 Oct 08:00", "reminder 8 Oct 08:00", "line-manager 12 Oct 08:00",
            "final 15 Oct 08:00", "managers 19 Oct 08:00", "principals 22 Oct 08:00",
        ],
        Plan("2026-10-01 06:00", Rules.Default));

    [Fact]
    public void Nothing_falls_into_half_term_and_what_would_comes_on_the_school_days_after_it_in_its_order() => Assert.Equal(
        [
            "invitation 12 Oct 09:15", "reminder 15 Oct 08:00", "reminder 19 Oct 08:00", "line-manager 22 Oct 08:00",
            "final 2 Nov 08:00", "managers 3 Nov 08:00", "principals 4 Nov 08:00",
        ],
        Plan("2026-10-12 09:15", HalfTerm));

    [Fact]
    public void Bank_holidays_are_no_days_for_reminders() => Assert.Equal(
        [
            "invitation 11 Apr 12:00", "reminder 18 Apr 08:00", "reminder 19 Apr 08:00", "line-manager 21 Apr 08:00",
            "final 25 Apr 08:00", "managers 28 Apr 08:00", "principals 2 May 08:00",
        ],
        Plan("2028-04-11 12:00", Rules.Default));

    [Theory]
    [InlineData("2026-10-03 10:00", "2026-10-05 08:00")]
    [InlineData("2026-10-02 18:00", "2026-10-05 08:00")]
    [InlineData("2026-10-02 17:59", "2026-10-02 17:59")]
    [InlineData("2026-10-02 03:00", "2026-10-02 08:00")]
    public void A_campaign_begins_at_once_in_working_hours_and_on_the_next_school_day_otherwise(string opened, string first) =>
        Assert.Equal(Moments.At(first), CampaignCalendar.Plan(Moments.At(opened), Rules.Default)[0].At);

    [Fact]
    public void The_hour_is_Londons_before_and_after_the_clocks_change()
    {
        var plan = CampaignCalendar.Plan(Moments.At("2026-10-22 07:00"), Rules.Default);

        Assert.Equal(new TimeOnly(7, 0), TimeOnly.FromDateTime(plan[0].At.UtcDateTime));
        Assert.All(plan.Skip(1), round => Assert.Equal(new TimeOnly(8, 0), TimeOnly.FromDateTime(round.At.UtcDateTime)));
    }

    [Fact]
    public void The_days_are_settings()
    {
        var rules = Rules.Default with { Campaign = new CampaignRules([1], 2, 5, 6, 7, 10) };

        Assert.Equal(
            [
                "invitation 5 Oct 10:00", "reminder 6 Oct 10:00", "line-manager 7 Oct 10:00", "final 12 Oct 10:00",
                "managers 13 Oct 10:00", "principals 14 Oct 10:00",
            ],
            Plan("2026-10-05 06:00", rules));
    }

    private static readonly Rules HalfTerm = Rules.Default with
    {
        SchoolHolidays = new SchoolHolidays([new DayRange(new DateOnly(2026, 10, 26), new DateOnly(2026, 10, 30))]),
    };

    private static List<string> Plan(string opened, Rules rules) =>
    [
        .. CampaignCalendar.Plan(Moments.At(opened), rules).Select(r =>
            $"{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(r.Kind.ToString())} {Moments.Of(r.At)}"),
    ];
}
