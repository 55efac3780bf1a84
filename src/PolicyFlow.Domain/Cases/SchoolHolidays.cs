namespace PolicyFlow.Domain.Cases;

/// <summary>Days of Europe/London from the first to the last, both included.</summary>
public sealed record DayRange(DateOnly From, DateOnly Until)
{
    public bool Contains(DateOnly day) => From <= day && day <= Until;
}

/// <summary>
/// When the schools are closed for holidays, half-term in October among them. Reminders of clause 5.3 wait for the next
/// school day, so that nobody is chased in a week in which nobody is there.
/// </summary>
/// <param name="Ranges">In any order; they may touch or overlap.</param>
public sealed record SchoolHolidays(IReadOnlyList<DayRange> Ranges)
{
    /// <summary>No term dates are known: only weekends and bank holidays count.</summary>
    public static readonly SchoolHolidays None = new([]);

    public bool IsHoliday(DateOnly day) => Ranges.Any(r => r.Contains(day));

    /// <summary>The first day on or after <paramref name="day"/> that is no weekend, no bank holiday and no school
    /// holiday; the last day of the calendar where there is none.</summary>
    public DateOnly NextSchoolDay(DateOnly day, BankHolidays bankHolidays)
    {
        while (day < DateOnly.MaxValue && (IsHoliday(day) || !bankHolidays.IsWorkingDay(day)))
        {
            // A holiday is left in one step, however long somebody made it.
            var end = Ranges.Where(r => r.Contains(day)).Select(r => r.Until).DefaultIfEmpty(day).Max();
            day = end < DateOnly.MaxValue ? end.AddDays(1) : end;
        }

        return day;
    }

    public bool Equals(SchoolHolidays? other) => other is not null && Ranges.SequenceEqual(other.Ranges);

    public override int GetHashCode() => Ranges.Aggregate(0, HashCode.Combine);
}
