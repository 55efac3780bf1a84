using System.Diagnostics;
using PolicyFlow.App.Storing.Sqlite;

namespace PolicyFlow.Bench.Transitions;

/// <summary>How many durable case transitions a second go through store, engine and driver.</summary>
internal static class TransitionBench
{
    /// <summary>Durable steps a second of the best durable peer (openworkflow 0.10 on SQLite), measured elsewhere on a
    /// two-core machine.</summary>
    private const double BestPeer = 853;

    /// <summary>Ours and raw SQLite take turns, so that whatever else the machine does falls on both.</summary>
    private const int Rounds = 5;

    public static async Task RunAsync(BenchOptions options, BenchFolder folder, Table table)
    {
        await RoundAsync(folder, "warm", 200, new Waits());
        var cases = (options.Quick ? 2_000 : 10_000) / Rounds;
        var waits = new Waits();
        var rounds = new List<Round>();
        for (var n = 0; n < Rounds; n++) rounds.Add(await RoundAsync(folder, $"round-{n}", cases, waits));

        var transitions = rounds.Sum(r => r.Transitions);
        var ours = transitions / rounds.Sum(r => r.Ours.TotalSeconds);
        var raw = transitions / rounds.Sum(r => r.Raw.TotalSeconds);
        table.Add("durable case transitions", $"{ours:N0}/s",
            $"{transitions:N0} of {cases * Rounds:N0} takedowns, 64 people at once; {rounds.Sum(r => r.Claims):N0} claims besides");
        table.Add("raw SQLite, same rows and bytes", $"{raw:N0}/s",
            $"same commits ({rounds.Average(r => r.WritesPerCommit):N1} writes each on average), one writer, nothing else");
        table.Add("ratio to raw SQLite", $"{ours / raw:N2}", "goal: at least 0.5");
        table.Add("wait of a person's command, median", $"{waits.Median:N1} ms");
        table.Add("wait of a person's command, 99th percentile", $"{waits.Slowest1Percent:N1} ms");
        table.Add("multiple of the best durable peer", $"{ours / BestPeer:N1}",
            $"{BestPeer:N0} steps/s, measured elsewhere on a two-core machine");
        table.Add("processor time a transition", $"{rounds.Sum(r => r.Processor.TotalMilliseconds) * 1000 / transitions:N0} µs",
            "all threads; raw SQLite on its one thread waits for the disk too");
    }

    private static async Task<Round> RoundAsync(BenchFolder folder, string name, int cases, Waits waits)
    {
        var commits = new List<int>();
        IReadOnlyCollection<Kept> rows;
        TimeSpan ours, processor;
        await using (var store = SqliteCaseStore.Open(
            new SqliteStoreOptions(folder[$"{name}.db"]) { Committed = commits.Add }))
        {
            var recorder = new Recorder(store);
            using var rig = new Rig(recorder);
            var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await new Lives(rig, cases, waits).LiveAsync();
            (ours, processor) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - used);
            rows = recorder.Kept;
        }

        var raw = RawReplay.Run(folder[$"{name}-raw.db"], rows, commits);
        return new Round(
            rows.Count(r => r is Kept.Appended), rows.Count(r => r is Kept.Claimed), commits.Average(), ours, raw, processor);
    }

    private sealed record Round(
        int Transitions, int Claims, double WritesPerCommit, TimeSpan Ours, TimeSpan Raw, TimeSpan Processor);
}
