using PolicyFlow.App.Web;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview;

/// <summary>When a year's review is warned of, opens and is overdue: days of London, eight in the morning, in UTC.
/// </summary>
public static class ReviewCalendar
{
    private const int Hour = 8;

    /// <summary>The year whose review comes next or is under way: in November it is next year's.</summary>
    public static int YearAt(DateTimeOffset now) => UkTime.Local(now) is var local && local.Month > 10
        ? local.Year + 1
        : local.Year;

    public static ScheduleReview Of(int year) => new(
        year, [At(year, 8, 1), At(year, 9, 1), At(year, 9, 24)], At(year, 10, 1), At(year, 11, 1));

    private static DateTimeOffset At(int year, int month, int day)
    {
        var local = new DateTime(year, month, day, Hour, 0, 0, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, UkTime.London.GetUtcOffset(local)).ToUniversalTime();
    }
}
