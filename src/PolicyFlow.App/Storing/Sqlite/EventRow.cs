namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>Reads an event out of a row.</summary>
internal static class EventRow
{
    public const string Columns = "sequence, at, actor, clause, command, name, v, data, previous, hash";

    public static StoredEvent Read(Statement row, string stream, int first) => new(
        stream, (int)row.Number(first), At(row.Number(first + 1)),
        row.Text(first + 2), row.Text(first + 3), row.Text(first + 4), row.Text(first + 5), (int)row.Number(first + 6),
        row.Text(first + 7), row.Hex(first + 8), row.Hex(first + 9));

    // A time that somebody changed to nonsense is still read, so that verification can name the event.
    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(
        milliseconds,
        DateTimeOffset.MinValue.ToUnixTimeMilliseconds(),
        DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));
}
