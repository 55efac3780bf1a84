using PolicyFlow.App.Intake.Reading;

namespace PolicyFlow.Mail.Tests.Taking;

/// <summary>Days and times as people in the United Kingdom write them. It is written on Tuesday 24 November 2026 at
/// 22:30, in winter time.</summary>
public sealed class MomentTests
{
    private static readonly DateTimeOffset Written = new(2026, 11, 24, 22, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("I saw it yesterday at 9pm.", "2026-11-23 21:00")]
    [InlineData("It went up at 9.15pm yesterday, on the page", "2026-11-23 21:15")]
    [InlineData("Seen 24/11/2026 14:05 by me", "2026-11-24 14:05")]
    [InlineData("on 24.11.26 at 14.05", "2026-11-24 14:05")]
    [InlineData("Tue 24 Nov", "2026-11-24 12:00")]
    [InlineData("Tue 24 Nov, 2pm", "2026-11-24 14:00")]
    [InlineData("on the 3rd of October 2026 at noon", "2026-10-03 11:00")]
    [InlineData("2026-11-20", "2026-11-20 12:00")]
    [InlineData("2026-11-20 08:30", "2026-11-20 08:30")]
    [InlineData("2026-11-20T08:30:00Z", "2026-11-20 08:30")]
    [InlineData("2026-07-20T08:30:00+01:00", "2026-07-20 07:30")]
    [InlineData("last night", "2026-11-23 21:00")]
    [InlineData("this morning", "2026-11-24 09:00")]
    [InlineData("two days ago, about 10:20", "2026-11-22 10:20")]
    [InlineData("on Monday evening", "2026-11-23 19:00")]
    [InlineData("last Tuesday at 8am", "2026-11-17 08:00")]
    [InlineData("December 24 at 18:00", "2025-12-24 18:00")]
    [InlineData("25/12 was nice, 31/08/2026 was not", "2026-08-31 11:00")]
    public void A_day_and_time_is_found(string text, string expected)
    {
        var found = Assert.Single(MomentFinder.Find(text, Written));

        Assert.Equal(expected, found.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Score was 3-2-1 and we have 24 players")]
    [InlineData("https://other.example/2026/11/20/post-1")]
    [InlineData("tomorrow at 9pm")]
    [InlineData("25/11/2026 09:00 is the next match")]
    [InlineData("Sent: 24 November 2026 10:12")]
    [InlineData("On Tue, 24 Nov 2026 at 10:00, Demo Dana wrote:")]
    [InlineData("99/99/2026 and 31/02/2026")]
    public void What_is_none_or_has_not_come_yet_is_not(string text) =>
        Assert.Empty(MomentFinder.Find(text, Written));
}
