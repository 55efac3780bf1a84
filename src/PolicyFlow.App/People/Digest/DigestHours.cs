using PolicyFlow.App.Web;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.App.People.Digest;

/// <summary>When a person's hour comes: once each London day, also on the days when the clocks change.</summary>
public static class DigestHours
{
    /// <summary>The next time that the hour comes, and the same hour a day later.</summary>
    /// <param name="now">UTC; a digest never goes at this very moment.</param>
    /// <param name="hour">0 to 23, Europe/London.</param>
    public static (DigestSlot Slot, DigestSlot DayAfter) After(DateTimeOffset now, int hour)
    {
        var today = DateOnly.FromDateTime(UkTime.Local(now));
        var day = On(today, hour).SendAt > now ? today : today.AddDays(1);
        return (On(day, hour), On(day.AddDays(1), hour));
    }

    private static DigestSlot On(DateOnly day, int hour) => new(day, At(day, 0), At(day, hour));

    /// <summary>An hour that the clocks skip is the one after it; of one that comes twice it is the first.</summary>
    private static DateTimeOffset At(DateOnly day, int hour)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Unspecified);
        var offset = UkTime.London.IsAmbiguousTime(local)
            ? UkTime.London.GetAmbiguousTimeOffsets(local).Max()
            : UkTime.London.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
