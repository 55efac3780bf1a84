using CsCheck;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>The host's own legal window, which is not our 24 hours.</summary>
public sealed class HostWindowTests
{
    private static readonly BankHolidays List = BankHolidays.Shipped;
    private static readonly HostWindow Defamation = HostWindows.Default.Defamation;

    /// <summary>Whole minutes of the years that the list covers, with room for the window at the end.</summary>
    private static readonly Gen<DateTimeOffset> Moment = Gen.Int[0, (4 * 365 * 24 * 60) - (14 * 24 * 60)]
        .Select(minute => new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute));

    /// <summary>The clock changes of these years, and what lies around them.</summary>
    private static readonly Gen<DateTimeOffset> AroundAClockChange =
        Gen.Select(
            Gen.OneOf(
                Gen.Const(At(2025, 3, 30, 1)), Gen.Const(At(2025, 10, 26, 1)), Gen.Const(At(2026, 3, 29, 1)),
                Gen.Const(At(2026, 10, 25, 1)), Gen.Const(At(2027, 3, 28, 1)), Gen.Const(At(2027, 10, 31, 1)),
                Gen.Const(At(2028, 3, 26, 1))),
            Gen.Int[-4 * 24 * 60, 2 * 24 * 60],
            (change, minutes) => change.AddMinutes(minutes));

    [Theory]
    [InlineData("2026-11-24T10:00Z", "2026-11-26T10:00Z")] // a Tuesday
    [InlineData("2026-11-27T10:00Z", "2026-12-01T10:00Z")] // a Friday: the weekend does not count
    [InlineData("2026-11-28T15:30Z", "2026-12-02T00:00Z")] // a Saturday: from Monday's first moment
    [InlineData("2026-04-02T11:00Z", "2026-04-08T11:00Z")] // Maundy Thursday: four days off
    [InlineData("2027-12-24T09:00Z", "2027-12-30T09:00Z")] // Christmas at the weekend, with its substitute days
    [InlineData("2026-07-02T22:30Z", "2026-07-06T22:30Z")] // half past eleven at night in London, summer time
    [InlineData("2026-07-02T23:30Z", "2026-07-06T23:30Z")] // Friday in London already
    [InlineData("2026-10-23T22:30Z", "2026-10-27T23:30Z")] // over the clock change: half an hour, a whole day, the rest
    public void A_defamation_notice_gives_48_hours_of_working_days(string has, string ends) =>
        Assert.Equal(DateTimeOffset.Parse(ends, null), Defamation.EndsAt(DateTimeOffset.Parse(has, null), List));

    [Fact]
    public void Exactly_48_hours_of_working_days_lie_in_it_over_clock_changes_too()
    {
        Moment.Sample(at => Assert.Equal(48 * 60, WorkingMinutes(at, Defamation.EndsAt(at, List))), iter: 60);
        AroundAClockChange.Sample(
            at => Assert.Equal(48 * 60, WorkingMinutes(at, Defamation.EndsAt(at, List))), iter: 60);
    }

    [Fact]
    public void A_notice_that_comes_later_never_has_an_earlier_end() => Gen.Select(Moment, Gen.Int[0, 5000]).Sample(
        (at, minutes) => Defamation.EndsAt(at, List) <= Defamation.EndsAt(at.AddMinutes(minutes), List));

    [Fact]
    public void It_never_ends_on_a_day_off() => Moment.Sample(
        at => List.IsWorkingDay(LondonDay.Of(Defamation.EndsAt(at, List).AddTicks(-1))));

    [Fact]
    public void An_intimate_image_window_is_of_clock_hours_over_clock_changes_too() => AroundAClockChange.Sample(
        at => HostWindows.Default.IntimateImage.EndsAt(at, List) - at == 48.Hours());

    [Fact]
    public void A_duty_that_nobody_has_confirmed_to_be_in_force_gives_no_window_until_it_is_switched_on()
    {
        var at = At(2026, 11, 27, 10);
        var rules = HostWindows.Default;

        Assert.Null(rules.Deadline(NoticeGround.IntimateImage, at, List));
        Assert.Contains("not confirmed", rules.IntimateImage.Source, StringComparison.Ordinal);

        var on = rules with { IntimateImage = rules.IntimateImage with { InForce = true } };
        Assert.Equal(at + 48.Hours(), on.Deadline(NoticeGround.IntimateImage, at, List)?.EndsAt);
    }

    [Theory]
    [InlineData(NoticeGround.PlatformRules)]
    [InlineData(NoticeGround.PersonalData)]
    [InlineData(NoticeGround.Copyright)]
    [InlineData(NoticeGround.DigitalServicesAct)]
    public void The_other_grounds_have_no_window(NoticeGround ground) =>
        Assert.Null(HostWindows.Default.Deadline(ground, At(2026, 11, 27, 10), List));

    [Fact]
    public void A_window_that_ends_beyond_the_list_says_so()
    {
        Assert.False(HostWindows.Default.Deadline(NoticeGround.Defamation, At(2028, 12, 21, 10), List)!.ListRanOut);
        Assert.True(HostWindows.Default.Deadline(NoticeGround.Defamation, At(2028, 12, 29, 10), List)!.ListRanOut);
    }

    private static int WorkingMinutes(DateTimeOffset from, DateTimeOffset to)
    {
        var minutes = 0;
        for (var at = from; at < to; at = at.AddMinutes(1))
            if (List.IsWorkingDay(LondonDay.Of(at))) minutes++;
        return minutes;
    }

    private static DateTimeOffset At(int year, int month, int day, int hour) =>
        new(year, month, day, hour, 0, 0, TimeSpan.Zero);
}
