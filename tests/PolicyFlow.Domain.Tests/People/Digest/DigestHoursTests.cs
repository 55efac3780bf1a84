using System.Globalization;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.Web;

namespace PolicyFlow.Domain.Tests.People.Digest;

/// <summary>A person's hour is an hour of London, whatever the clocks do.</summary>
public sealed class DigestHoursTests
{
    [Theory]
    // The clocks go back on Sunday 25 October 2026 at 02:00, to 01:00.
    [InlineData("2026-10-24T05:59:00Z", 7, "2026-10-24T06:00:00Z", "2026-10-25T07:00:00Z")]
    [InlineData("2026-10-24T06:00:00Z", 7, "2026-10-25T07:00:00Z", "2026-10-26T07:00:00Z")]
    [InlineData("2026-10-24T22:00:00Z", 1, "2026-10-25T00:00:00Z", "2026-10-26T01:00:00Z")]
    [InlineData("2026-10-25T00:30:00Z", 1, "2026-10-26T01:00:00Z", "2026-10-27T01:00:00Z")]
    [InlineData("2026-10-25T23:30:00Z", 0, "2026-10-26T00:00:00Z", "2026-10-27T00:00:00Z")]
    // They go forward on Sunday 29 March 2026 at 01:00, to 02:00.
    [InlineData("2026-03-28T07:00:00Z", 7, "2026-03-29T06:00:00Z", "2026-03-30T06:00:00Z")]
    [InlineData("2026-03-28T12:00:00Z", 1, "2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z")]
    [InlineData("2026-03-29T01:00:00Z", 2, "2026-03-30T01:00:00Z", "2026-03-31T01:00:00Z")]
    [InlineData("2026-03-29T22:59:00Z", 23, "2026-03-30T22:00:00Z", "2026-03-31T22:00:00Z")]
    [InlineData("2026-03-28T23:59:00Z", 0, "2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z")]
    public void The_hour_comes_once_each_day(string now, int hour, string next, string dayAfter)
    {
        var (slot, later) = DigestHours.After(At(now), hour);

        Assert.Equal((At(next), At(dayAfter)), (slot.SendAt, later.SendAt));
        Assert.Equal(slot.Day.AddDays(1), later.Day);
        Assert.Equal(DateOnly.FromDateTime(UkTime.Local(slot.SendAt)), slot.Day);
        Assert.True(slot.BeginsAt <= slot.SendAt && slot.SendAt < later.BeginsAt);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
