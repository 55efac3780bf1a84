using System.Globalization;

namespace PolicyFlow.Acknowledgement.Tests.Reading;

/// <summary>A time before the hour at which campaigns write to people, whatever time it is: a test puts in whom it asks, and no
/// walk of the campaign comes first.</summary>
public static class EarlyMorning
{
    /// <summary>A Monday in January, three in the morning (UTC).</summary>
    public static readonly DateTimeOffset Moment = new(2027, 1, 11, 3, 0, 0, TimeSpan.Zero);

    public static DateOnly Day => DateOnly.FromDateTime(Moment.UtcDateTime);

    /// <summary>Sets the clock of a demonstration that has not been started yet.</summary>
    /// <param name="data">Its data folder.</param>
    public static Task SetAsync(string data) => File.WriteAllTextAsync(
        Path.Combine(data, "demo-clock"),
        (Moment - TimeProvider.System.GetUtcNow()).Ticks.ToString(CultureInfo.InvariantCulture));
}
