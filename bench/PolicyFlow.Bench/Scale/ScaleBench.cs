using System.Diagnostics;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Takedown.Providers.Shipped;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Bench.Scale;

/// <summary>What 1,000, 10,000 and 100,000 open cases cost. The goal is that it is flat.</summary>
internal static class ScaleBench
{
    private const int Looks = 200;
    private const int Wakes = 200;
    private const int Together = 64;

    public static async Task RunAsync(BenchOptions options, BenchFolder folder, Table table)
    {
        foreach (var cases in options.Quick ? (int[])[1_000, 10_000] : [1_000, 10_000, 100_000])
            await OneAsync(cases, folder[$"scale-{cases}.db"], table);
    }

    private static async Task OneAsync(int cases, string path, Table table)
    {
        await using (var filled = SqliteCaseStore.Open(new SqliteStoreOptions(path)))
        {
            using var filling = new Rig(filled);
            await FillAsync(filling, cases);
        }

        // Opened anew, as a program that has just started on a full database.
        await using var store = SqliteCaseStore.Open(new SqliteStoreOptions(path));
        using var rig = new Rig(store);
        var today = new Waits();
        var wakes = new Waits();
        await LookAsync(rig, today, Looks);
        await WakeAsync(rig, wakes);
        using var process = Process.GetCurrentProcess();
        table.Add($"Today with {cases:N0} open cases, median", $"{today.Median:N2} ms", $"99th percentile {today.Slowest1Percent:N2} ms");
        table.Add($"one wake-up with {cases:N0} open cases, median", $"{wakes.Median:N2} ms",
            $"due index, turn and letter; 99th percentile {wakes.Slowest1Percent:N2} ms");
        table.Add($"memory with {cases:N0} open cases", $"{GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:N1} MB",
            $"managed, after the above; process {process.WorkingSet64 / 1048576.0:N0} MB");
    }

    /// <summary>Open cases whose windows run, so that their next chasers are spread over twelve hours.</summary>
    private static Task FillAsync(Rig rig, int cases)
    {
        var now = rig.Clock.Now;
        return Parallel.ForEachAsync(
            Enumerable.Range(0, cases), new ParallelOptions { MaxDegreeOfParallelism = Together },
            async (n, _) =>
            {
                var stream = $"{TakedownStreams.Prefix}open{n:D6}";
                await rig.DoAsync(stream, "report", Actor.Reporter, vault => Rig.Report(vault, quiet: true));
                var madeAt = now - TimeSpan.FromMilliseconds(12.0 * 3_600_000 * n / cases);
                await rig.DoAsync(
                    stream, "approached", Rig.Manager, _ => new RecordApproach([], ApproachChannel.Form, madeAt, null));
            });
    }

    private static async Task LookAsync(Rig rig, Waits waits, int times)
    {
        var reader = new CaseReader(
            rig.Engine, rig.Store, Rig.People, new ProviderDirectory(ShippedProviders.All),
            new AccessLog(rig.Store, TimeProvider.System), Rig.Where);
        var query = new CaseLists(rig.Store, [new TakedownRows(rig.Store, rig.Engine, reader)]);
        var viewer = new Viewer("p-1", Rig.People.Find("p-1")!.Grants);
        for (var n = 0; n < times; n++)
        {
            await waits.TimeAsync(async () =>
            {
                var shown = 0;
                foreach (var desk in (Desk[])[Desk.Decide, Desk.Confirm, Desk.Waiting])
                    shown += (await query.TodayAsync(viewer, desk, 20, CancellationToken.None)).Rows.Count;
                return shown > 0 ? shown : throw new InvalidOperationException("Today shows nothing.");
            });
        }
    }

    private static async Task WakeAsync(Rig rig, Waits waits)
    {
        for (var n = 0; n < Wakes; n++)
        {
            var next = await rig.Store.NextWakeAsync() ?? throw new InvalidOperationException("Nothing waits.");
            rig.Clock.MoveTo(next);
            var start = Stopwatch.GetTimestamp();
            var turns = await rig.Driver.RunDueAsync(CancellationToken.None);
            waits.Add(Stopwatch.GetElapsedTime(start) / Math.Max(1, turns));
        }
    }
}
