using System.Diagnostics;
using PolicyFlow.App.Storing.Files;
using PolicyFlow.App.Storing.Sqlite;

namespace PolicyFlow.Bench.Probes;

/// <summary>Many pages watched by one process through a whole removal window. The goal is flat memory, and that looks hold
/// nothing else up.</summary>
internal static class ProbeBench
{
    private const int Hanging = 1;
    private const int Slow = 3;
    private const int TimeoutSeconds = 1;
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Filling = TimeSpan.FromHours(1);
    private static readonly TimeSpan Whole = TimeSpan.FromHours(26);

    public static async Task RunAsync(BenchOptions options, BenchFolder folder, Table table)
    {
        await WindowAsync(options.Quick ? 500 : 10_000, folder, table);
        await AlertBench.RunAsync(folder, table);
    }

    private static async Task WindowAsync(int items, BenchFolder folder, Table table)
    {
        using var pages = new Pages(Hanging, Slow);
        await pages.ReadyAsync();
        await using var store = SqliteCaseStore.Open(new SqliteStoreOptions(folder["probes.db"]));
        CountedProbe probe = null!;
        using var rig = new Rig(store, new RigOutside(
            new InstantTransport(), clock => probe = new CountedProbe(Pages.Probe(clock, TimeoutSeconds)),
            new FolderFileStore(folder["probes-files"])));
        var begin = rig.Clock.Now;
        await FillAsync(rig, pages, items);

        // Everything has had its turn once: what comes now is more of the same.
        var before = Memory.Now();
        var (start, used, counted) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, probe.Looks);
        await UntilAsync(rig, begin + (Whole / 2));
        var middle = Memory.Now();
        await UntilAsync(rig, begin + Whole);
        var (took, cpu) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - used);
        var after = Memory.Now();
        var looks = probe.Looks - counted;

        table.Add($"looks at {items:N0} pages in a window", $"{looks:N0}", $"{(double)looks / items:N1} a page; {Hanging}% of the pages hang, {Slow}% are slow");
        table.Add("looks a second", $"{looks / took.TotalSeconds:N0}", "as quick as it goes: on average 10,000 pages need 1 a second");
        table.Add("processor time a look", $"{cpu.TotalMilliseconds / looks:N1} ms", "with waking, record and commit; without the websites");
        table.Add($"memory while {items:N0} pages are watched", $"{before.Managed:N1} / {middle.Managed:N1} / {after.Managed:N1} MB",
            $"managed, before / in the middle / after; process {before.Process:N0} / {middle.Process:N0} / {after.Process:N0} MB");
    }

    /// <summary>Approved over an hour, so that looks come in waves as they do in life.</summary>
    private static async Task FillAsync(Rig rig, Pages pages, int items)
    {
        var (begin, batches) = (rig.Clock.Now, (int)(Filling / Step));
        for (var n = 0; n < batches; n++)
        {
            rig.Clock.MoveTo(begin + (n * Step));
            var (from, to) = (items * n / batches, items * (n + 1) / batches);
            await Watched.AddAsync(rig, pages, from, to - from);
            await rig.Driver.RunDueAsync(CancellationToken.None);
        }
    }

    private static async Task UntilAsync(Rig rig, DateTimeOffset end)
    {
        while (rig.Clock.Now < end)
        {
            rig.Clock.MoveTo(rig.Clock.Now + Step);
            await rig.Driver.RunDueAsync(CancellationToken.None);
        }
    }
}
