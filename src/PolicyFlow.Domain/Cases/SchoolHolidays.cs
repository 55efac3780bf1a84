namespace PolicyFlow.Domain.Cases;

/// <summary>Days from the first to the last, both included (Europe/London).</summary>
public sealed record DayRange(DateOnly From, DateOnly Until)
{
    public bool Covers(DateOnly day) => From <= day && day <= Until;
}

/// <summary>When the schools are closed: half-terms and holidays as the network entered them. Nobody is reminded of
/// anything then.</summary>
public sealed record SchoolHolidays(IReadOnlyList<DayRange> Ranges)
{
    /// <summary>Longer than any holiday: a list that closes the schools for ever must not stop the program.</summary>
    private const int MostDays = 366;

    public static readonly SchoolHolidays None = new([]);

    public bool IsHoliday(DateOnly day) => Ranges.Any(range => range.Covers(day));

    /// <summary>The first day on or after a day that is neither at a weekend, nor a bank holiday, nor in the school
    /// holidays; the day itself where there is none within a year.</summary>
    public DateOnly NextSchoolDay(DateOnly day, BankHolidays bankHolidays)
    {
        for (var n = 0; n < MostDays; n++)
        {
            var candidate = day.AddDays(n);
            if (bankHolidays.IsWorkingDay(candidate) && !IsHoliday(candidate)) return candidate;
        }

        return day;
    }
}
