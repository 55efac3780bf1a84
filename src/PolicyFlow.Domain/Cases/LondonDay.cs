namespace PolicyFlow.Domain.Cases;

/// <summary>Calendar days of Europe/London, by which law and policy count; everything else is UTC.</summary>
public static class LondonDay
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day that it is in London at a moment.</summary>
    public static DateOnly Of(DateTimeOffset at) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, London).DateTime);

    /// <summary>The moment (UTC) at which a day begins in London. The clocks change at one in the morning, so there is
    /// always one midnight.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, London.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
