using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Asking;

/// <summary>When people are reminded of a question. There is no other clock: nothing lapses and nothing climbs.</summary>
/// <param name="RemindAfter">Whole working days of England and Wales that a question may wait.</param>
public sealed record QuestionRules(int RemindAfter)
{
    public static readonly QuestionRules Default = new(3);

    /// <summary>The beginning of the working day after those that it may wait (UTC), so that the digest of that day tells of
    /// it. The day on which it was asked does not count.</summary>
    public DateTimeOffset RemindAt(DateTimeOffset now, BankHolidays holidays)
    {
        var day = LondonDay.Of(now);
        for (var left = RemindAfter + 1; left > 0;)
        {
            day = day.AddDays(1);
            if (holidays.IsWorkingDay(day)) left--;
        }

        return LondonDay.StartOf(day);
    }
}
