using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>When reviews tell people: days of London, eight in the morning, in UTC.</summary>
public static class ReviewDays
{
    /// <summary>How long a review may be overdue before the governors are told. They are told again each month.</summary>
    public const int DaysUntilGovernors = 14;

    /// <summary>How long an early review has, unless the change takes effect later.</summary>
    public const int DaysOfEarlyReview = 28;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(8);

    /// <summary>Eight in the morning of a day in London, in UTC.</summary>
    public static DateTimeOffset Morning(DateOnly day)
    {
        // The clocks change at one in the morning: from noon on, the day has the offset that it has at eight.
        var offset = LondonDay.StartOf(day.AddDays(1)) - new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) + Hour + offset;
    }

    public static DateTimeOffset FirstClimb(DateTimeOffset overdueAt) =>
        Morning(LondonDay.Of(overdueAt).AddDays(DaysUntilGovernors));

    /// <summary>The next climb after a moment: the same day of the months that follow.</summary>
    public static DateTimeOffset NextClimb(DateTimeOffset last, DateTimeOffset now)
    {
        var day = LondonDay.Of(last);
        for (var months = 1; ; months++)
        {
            var next = Morning(day.AddMonths(months));
            if (next > now) return next;
        }
    }
}
