using System.Diagnostics;
using PolicyFlow.App.Storing.Sqlite;

namespace PolicyFlow.Bench.Transitions;

/// <summary>How many durable case transitions a second go through store, engine and driver.</summary>
internal static class TransitionBench
{
    /// <summary>Durable steps a second of the best durable peer (openworkflow 0.10 on SQLite), measured elsewhere on a
    /// two-core machine.</summary>
    private const double BestPeer = 853;

    public static async Task RunAsync(BenchOptions options, BenchFolder folder, Table table)
    {
        await OnceAsync(folder["warm.db"], 200, new Waits());
        var cases = options.Quick ? 2_000 : 10_000;
        var waits = new Waits();
        var (time, rows, commits) = await OnceAsync(folder["lives.db"], cases, waits);
        var raw = RawReplay.Run(folder["raw.db"], rows, commits);

        var transitions = rows.Count(r => r is Kept.Appended);
        var (ours, best) = (transitions / time.TotalSeconds, transitions / raw.TotalSeconds);
        table.Add("durable case transitions", $"{ours:N0}/s",
            $"{transitions:N0} transitions of {cases:N0} takedowns, 64 people at once, {rows.Count - transitions:N0} claims besides");
        table.Add("raw SQLite, same rows and bytes", $"{best:N0}/s",
            $"same commits ({commits.Average():N1} writes each on average), one writer, nothing else");
        table.Add("ratio to raw SQLite", $"{ours / best:N2}", "goal: at least 0.5");
        table.Add("wait of a person's command, median", $"{waits.Median:N1} ms");
        table.Add("wait of a person's command, 99th percentile", $"{waits.Slowest1Percent:N1} ms");
        table.Add("multiple of the best durable peer", $"{ours / BestPeer:N1}",
            $"{BestPeer:N0} steps/s, measured elsewhere on a two-core machine");
    }

    private static async Task<(TimeSpan Time, IReadOnlyCollection<Kept> Rows, IReadOnlyList<int> Commits)> OnceAsync(
        string path, int cases, Waits waits)
    {
        var commits = new List<int>();
        await using var store = SqliteCaseStore.Open(new SqliteStoreOptions(path) { Committed = commits.Add });
        var recorder = new Recorder(store);
        using var rig = new Rig(recorder);
        var start = Stopwatch.GetTimestamp();
        await new Lives(rig, cases, waits).LiveAsync();
        return (Stopwatch.GetElapsedTime(start), recorder.Kept, commits);
    }
}
