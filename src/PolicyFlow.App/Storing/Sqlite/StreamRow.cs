namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>What the store keeps of a stream as a whole.</summary>
/// <param name="At">Time of the last event; the next is never earlier.</param>
/// <param name="Waiting">How many effects are unfinished.</param>
/// <param name="Due">When the case itself is next due, in UTC ticks.</param>
/// <param name="Wake">The earlier of <paramref name="Due"/> and the next attempt of any effect, in UTC ticks.</param>
internal sealed record StreamRow(
    string Stream, int Version, string Hash, DateTimeOffset At, int Waiting, long? Due, long? Wake)
{
    public static StreamRow Empty(string stream) =>
        new(stream, 0, EventHash.Genesis, DateTimeOffset.MinValue, 0, null, null);

    public static long? Earlier(long? one, long? other) =>
        one is { } a && other is { } b ? Math.Min(a, b) : one ?? other;
}
