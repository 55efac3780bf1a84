using System.Diagnostics;
using PolicyFlow.App.Storing.Files;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Bench.Probes;

/// <summary>
/// How long an alert for a child at risk waits while the machine looks at pages of which every twentieth hangs until its
/// time-out of 20 seconds. Ten looks fall due each second: ten times what 10,000 watched pages need on average.
/// </summary>
internal static class AlertBench
{
    private const int Hanging = 5;
    private const int TimeoutSeconds = 20;
    private const int Alerts = 20;
    private const int LooksEachSecond = 10;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    /// <summary>In case time: from one approach to the next, and from an approach to the first look.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan FirstLook = TimeSpan.FromHours(1);

    public static async Task RunAsync(BenchFolder folder, Table table)
    {
        await OneAsync("no looks", null, 0, folder, table);
        await OneAsync("8 places", 8, Hanging, folder, table);
        await OneAsync("the driver's own places", null, Hanging, folder, table);
    }

    private static async Task OneAsync(string name, int? places, int hanging, BenchFolder folder, Table table)
    {
        using var pages = new Pages(hanging, slow: 0);
        await pages.ReadyAsync();
        await using var store = SqliteCaseStore.Open(new SqliteStoreOptions(folder[$"alerts-{name}.db"]));
        var mail = new TimedTransport();
        using var rig = new Rig(store, new RigOutside(
            mail, clock => Pages.Probe(clock, TimeoutSeconds), new FolderFileStore(folder["alerts-files"]), places));
        if (hanging > 0) await FillAsync(rig, pages);

        var (waits, over) = (new Waits(), new CancellationTokenSource());
        var driving = DriveAsync(rig, hanging > 0, over.Token);
        if (hanging > 0) await Task.Delay(WarmUp);
        for (var n = 0; n < Alerts; n++)
        {
            var stream = $"{TakedownStreams.Prefix}child{n:D3}";
            var arrived = mail.Expect(stream);
            var start = Stopwatch.GetTimestamp();
            await rig.DoAsync(stream, "report", Actor.Reporter, vault =>
                Rig.Report(vault, quiet: true) with { ChildAtRisk = true, Tell = ["p-1"] });
            waits.Add(Stopwatch.GetElapsedTime(start, await arrived));
            await Task.Delay(Between);
        }

        await over.CancelAsync();
        await driving;
        over.Dispose();
        table.Add($"an alert waits, {name}", $"{waits.Median:N0} ms", $"median of {Alerts}; worst {waits.Worst:N0} ms"
            + (hanging == 0 ? "" : $"; {LooksEachSecond} looks fall due each second, {hanging}% hang for {TimeoutSeconds} s"));
    }

    /// <summary>Approaches one after the other, and a clock that stands where the first looks are due.</summary>
    private static async Task FillAsync(Rig rig, Pages pages)
    {
        var begin = rig.Clock.Now;
        var items = (int)((WarmUp + (2 * Alerts * Between)).TotalSeconds * LooksEachSecond);
        for (var n = 0; n < items; n += 10)
        {
            rig.Clock.MoveTo(begin + (n * Apart));
            await Watched.AddAsync(rig, pages, n, 10);
            await rig.Driver.RunDueAsync(CancellationToken.None);
        }

        rig.Clock.MoveTo(begin + FirstLook);
    }

    /// <summary>As the program's own service drives, with a clock on which looks come due as often as is said above.
    /// </summary>
    private static async Task DriveAsync(Rig rig, bool looks, CancellationToken over)
    {
        var (begin, start) = (rig.Clock.Now, Stopwatch.GetTimestamp());
        var moving = MoveAsync();
        while (!over.IsCancellationRequested)
        {
            await rig.Driver.RunDueAsync(CancellationToken.None);
            await Task.WhenAny(rig.Changed, Task.Delay(1000, CancellationToken.None));
        }

        await moving;

        async Task MoveAsync()
        {
            while (looks && !over.IsCancellationRequested)
            {
                rig.Clock.MoveTo(begin + (Stopwatch.GetElapsedTime(start) * LooksEachSecond * Apart.TotalSeconds));
                await Task.Delay(100, CancellationToken.None);
            }
        }
    }
}
