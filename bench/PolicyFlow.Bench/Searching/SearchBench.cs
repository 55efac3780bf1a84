using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Search;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Takedown.Providers.Shipped;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Bench.Searching;

/// <summary>What it costs to find cases among many, for somebody who may see one in ten of them, and the same without the
/// rule. The goal is under a tenth of a second at the median.</summary>
internal static class SearchBench
{
    private const int Schools = 10;
    private const int Together = 64;
    private const int Rows = 50;
    private const int Times = 100;
    private const string Name = "Robin Made-Up";

    private static readonly Person Viewer =
        new("p-7", "Demo Tariq", "tariq@staff.example", [new RoleGrant(Role.Manager, "s-1")], Active: true);

    private static readonly DirectorySnapshot People = DirectorySnapshot.Empty.With(
        [Viewer, new Person("p-8", Name, "robin@staff.example", [], Active: true)],
        [.. Enumerable.Range(1, Schools).Select(n => new School($"s-{n}", $"Invented School {n}"))]);

    public static async Task RunAsync(BenchOptions options, BenchFolder folder, Table table)
    {
        var path = folder["search.db"];
        await using (var filled = SqliteCaseStore.Open(new SqliteStoreOptions(path)))
        {
            using var filling = new Rig(filled);
            await FillAsync(filling, options.Count);
        }

        // Opened anew, as a program that has just started on a full database.
        await using var store = SqliteCaseStore.Open(new SqliteStoreOptions(path));
        using var rig = new Rig(store);
        var reader = new CaseReader(
            rig.Engine, store, People, new ProviderDirectory(ShippedProviders.All), new AccessLog(store, TimeProvider.System),
            Rig.Where);
        var rows = new TakedownRows(store, rig.Engine, reader);
        var ruled = new CaseSearch(store, [rows], People);
        var free = new CaseSearch(store, [new EveryTakedown(rig.Engine, rows)], People);
        var all = new Viewer("p-0", [new RoleGrant(Role.Manager)]);
        var some = new Viewer(Viewer.Id, Viewer.Grants);
        foreach (var (what, text) in ((string, Func<int, string>)[])
            [
                ("reference", n => CaseReference.OfStream(StreamOf(Mine(n, options.Count)))),
                ("person", _ => Name),
                ("address", n => $"http://www.host.example/page/{Mine(n, options.Count)}?utm_source=mail"),
                ("text", _ => "unkind words"),
            ])
        {
            var unruled = await TimeAsync(free, all, text);
            var waits = await TimeAsync(ruled, some, text);
            table.Add($"search by {what} among {options.Count:N0} cases, median", $"{waits.Median:N2} ms",
                $"95th percentile {waits.Slowest5Percent:N2} ms; {waits.Median / unruled.Median:N2} times that without the rule");
        }
    }

    /// <summary>A case of the viewer's school.</summary>
    private static int Mine(int n, int cases) => n * Schools % cases;

    private static string StreamOf(int n)
    {
        Span<byte> bytes = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, (long)((ulong)n * 0x9E3779B97F4A7C15UL));
        return TakedownStreams.Of(CaseReference.From(bytes));
    }

    private static Task FillAsync(Rig rig, int cases) => Parallel.ForEachAsync(
        Enumerable.Range(0, cases), new ParallelOptions { MaxDegreeOfParallelism = Together },
        async (n, cancel) =>
        {
            var vault = new BodyVault("report");
            var address = $"https://host.example/page/{n}";
            var report = Rig.Report(vault, quiet: true) with
            {
                School = $"s-{(n % Schools) + 1}",
                LeftOut = n % 100 == 0 ? ["p-8"] : [],
            };
            await rig.Engine.ExecuteAsync(
                new CaseRequest(StreamOf(n), report, Actor.Reporter, "report")
                {
                    Bodies = vault.Bodies,
                    AddKeys = SearchWords.Keys($"Unkind words about a colleague, number {n}", address),
                },
                cancel);
        });

    private static async Task<Waits> TimeAsync(CaseSearch search, Viewer viewer, Func<int, string> text)
    {
        var waits = new Waits();
        for (var n = 0; n < Times; n++)
        {
            var asked = new CaseQuery(null, null, text(n), Rows);
            await waits.TimeAsync(async () =>
                (await search.FindAsync(viewer, asked, CancellationToken.None)).Rows is { Count: > 0 and var found }
                    ? found : throw new InvalidOperationException($"Nothing was found by {asked.Text}."));
        }

        return waits;
    }
}
