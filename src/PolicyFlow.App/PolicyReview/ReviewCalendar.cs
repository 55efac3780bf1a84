using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview;

/// <summary>When a year's review is warned of, opens and is overdue: days of London, eight in the morning, in UTC.
/// </summary>
public static class ReviewCalendar
{
    /// <summary>The year whose review comes next or is under way: in November it is next year's.</summary>
    public static int YearAt(DateTimeOffset now) => UkTime.Local(now) is var local && local.Month > 10
        ? local.Year + 1
        : local.Year;

    public static ScheduleReview Of(int year) => new(
        year, [At(year, 8, 1), At(year, 9, 1), At(year, 9, 24)], At(year, 10, 1), At(year, 11, 1));

    /// <summary>Governors are told of each term on the first working day after it.</summary>
    public static PlanTerms TermsOf(int year, BankHolidays holidays) => new(
    [
        .. from term in (SchoolTerm[])
               [new(year - 1, TermName.Autumn), new(year, TermName.Spring), new(year, TermName.Summer)]
           select new TermEnd(term.Id, ReviewDays.Morning(WorkingDayFrom(term.Last.AddDays(1), holidays))),
    ]);

    /// <summary>An early review is overdue after four weeks, or on the day the change takes effect where that is later.
    /// </summary>
    public static DateTimeOffset OverdueOfEarly(DateTimeOffset now, DateOnly takesEffect)
    {
        var weeks = UkTime.Date(now).AddDays(ReviewDays.DaysOfEarlyReview);
        return ReviewDays.Morning(takesEffect > weeks ? takesEffect : weeks);
    }

    /// <summary>New Year's Day is none, also in a year that the list of bank holidays does not reach.</summary>
    private static DateOnly WorkingDayFrom(DateOnly day, BankHolidays holidays)
    {
        while (!holidays.IsWorkingDay(day) || day is { Month: 1, Day: 1 }) day = day.AddDays(1);
        return day;
    }

    private static DateTimeOffset At(int year, int month, int day) => ReviewDays.Morning(new DateOnly(year, month, day));
}
