namespace PolicyFlow.Domain.Cases;

/// <summary>Counts in working days of England and Wales, in Europe/London: neither weekends nor bank holidays count.</summary>
public static class WorkingDays
{
    /// <summary>When a day begins for what came in while nobody works (Europe/London).</summary>
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>The moment (UTC) that many working days later, at the same time of day in London. What comes in on a day
    /// that is none counts as if it had come in at nine on the next one that is.</summary>
    /// <param name="days">None or more.</param>
    public static DateTimeOffset Later(DateTimeOffset at, int days, BankHolidays holidays)
    {
        var (day, time) = (LondonDay.Of(at), LondonDay.TimeOf(at));
        if (!holidays.IsWorkingDay(day)) (day, time) = (Next(day, holidays), Morning);
        for (var n = 0; n < days; n++) day = Next(day, holidays);
        return LondonDay.At(day, time);
    }

    /// <summary>The same moment, or the same time of day on the next working day where it falls on none.</summary>
    public static DateTimeOffset OnOrAfter(DateTimeOffset at, BankHolidays holidays)
    {
        var day = LondonDay.Of(at);
        return holidays.IsWorkingDay(day) ? at : LondonDay.At(Next(day, holidays), LondonDay.TimeOf(at));
    }

    private static DateOnly Next(DateOnly day, BankHolidays holidays)
    {
        do day = day.AddDays(1);
        while (!holidays.IsWorkingDay(day));
        return day;
    }
}
