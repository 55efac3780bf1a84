using System.Collections.Immutable;

namespace PolicyFlow.Domain.Cases;

/// <summary>
/// The bank holidays of England and Wales, Good Friday and Christmas Day among them, with the substitute days. A list
/// reaches a few years; beyond it only weekends are known, so whoever counts with it asks whether it covers the day.
/// </summary>
/// <param name="Days">Days of Europe/London.</param>
/// <param name="Until">The last day that the list was made for.</param>
public sealed record BankHolidays(ImmutableSortedSet<DateOnly> Days, DateOnly Until)
{
    public const string Source = "https://www.gov.uk/bank-holidays.json, division england-and-wales";

    /// <summary>The list that comes with the program. 2028 is derived by the rules of the years before it; a holiday
    /// that is proclaimed later is not in it.</summary>
    public static readonly BankHolidays Shipped = new(
        [
            .. Year(2025, (1, 1), (4, 18), (4, 21), (5, 5), (5, 26), (8, 25), (12, 25), (12, 26)),
            .. Year(2026, (1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)),
            .. Year(2027, (1, 1), (3, 26), (3, 29), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28)),
            .. Year(2028, (1, 3), (4, 14), (4, 17), (5, 1), (5, 29), (8, 28), (12, 25), (12, 26)),
        ],
        new DateOnly(2028, 12, 31));

    /// <summary>Neither a Saturday or Sunday nor, as far as the list reaches, a bank holiday.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Days.Contains(day);

    /// <summary>Whether the list was made for a day: from the first year that it names to its end.</summary>
    public bool Covers(DateOnly day) => day <= Until && Days.Count > 0 && day.Year >= Days.Min.Year;

    /// <summary>Whether the list ends before a day, so that it is time to get a newer one.</summary>
    public bool RunsOutBefore(DateOnly day) => Until < day;

    private static IEnumerable<DateOnly> Year(int year, params (int Month, int Day)[] days) =>
        days.Select(d => new DateOnly(year, d.Month, d.Day));
}
