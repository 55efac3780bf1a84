namespace PolicyFlow.Domain.Takedown;

internal static class Times
{
    /// <summary>What people say they did cannot lie in the future; a slip of a clock is taken as now.</summary>
    public static DateTimeOffset NotInFuture(DateTimeOffset? said, DateTimeOffset now) =>
        said is { } at && at <= now ? at : now;

    public static DateTimeOffset? Earliest(params IEnumerable<DateTimeOffset?> times) => times.Min();
}
