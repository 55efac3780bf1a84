namespace PolicyFlow.App.Cases;

/// <summary>
/// Case time: rules deadlines, retries and the expiry of links. The same as system time, except in demo mode and tests,
/// where it can be moved forward. Times are UTC and whole milliseconds, as they are stored.
/// </summary>
public class CaseClock(TimeProvider source) : TimeProvider
{
    public DateTimeOffset Now => GetUtcNow();

    public override DateTimeOffset GetUtcNow() => AsStored(source.GetUtcNow());

    /// <summary>A moment in UTC as it is stored: in whole milliseconds.</summary>
    public static DateTimeOffset AsStored(DateTimeOffset now) =>
        new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
