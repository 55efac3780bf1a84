namespace PolicyFlow.Domain.Cases;

/// <summary>Calendar days of Europe/London, by which law and policy count; everything else is UTC.</summary>
public static class LondonDay
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day that it is in London at a moment.</summary>
    public static DateOnly Of(DateTimeOffset at) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, London).DateTime);

    /// <summary>The time of day that it is in London at a moment.</summary>
    public static TimeOnly TimeOf(DateTimeOffset at) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, London).DateTime);

    /// <summary>The moment (UTC) at which it is a time of day in London. Of an hour that there is twice the later one is
    /// meant, of one that there is not the one before the change.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, London.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The moment (UTC) at which a day begins in London. The clocks change at one in the morning, so there is
    /// always one midnight.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, London.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
