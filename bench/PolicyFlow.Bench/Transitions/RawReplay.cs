using System.Diagnostics;
using PolicyFlow.App.Storing.Sqlite;

namespace PolicyFlow.Bench.Transitions;

/// <summary>Writes recorded rows with one raw writer, in commits of the sizes that the store had.</summary>
internal static class RawReplay
{
    public static TimeSpan Run(string path, IReadOnlyCollection<Kept> rows, IReadOnlyList<int> commits)
    {
        using var connection = new Connections(new SqliteStoreOptions(path)).OpenWriter();
        Schema.Ensure(connection);
        using var tables = new RawTables(connection);
        using var begin = new Statement(connection, "BEGIN IMMEDIATE");
        using var commit = new Statement(connection, "COMMIT");
        var waiting = new Queue<Kept>(rows);
        var start = Stopwatch.GetTimestamp();
        foreach (var size in commits)
        {
            begin.Run();
            for (var n = 0; n < size && waiting.TryDequeue(out var row); n++) tables.Write(row);
            commit.Run();
        }

        if (waiting.Count > 0) throw new InvalidOperationException($"{waiting.Count} rows were left over.");
        return Stopwatch.GetElapsedTime(start);
    }
}
