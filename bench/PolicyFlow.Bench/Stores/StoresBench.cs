using System.Diagnostics;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyFlow.App.Driving;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.App.Storing.Tables;
using PolicyFlow.Bench.Transitions;
using PolicyFlow.Testing;

namespace PolicyFlow.Bench.Stores;

/// <summary>
/// The same takedowns through their whole life on both stores, and what Azure Storage is asked for meanwhile: for each
/// case, and for a year in which cases only wait. Azurite stands in for Azure: its speed says nothing about Azure's, the
/// number of requests is the same.
/// </summary>
internal static class StoresBench
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public static async Task RunAsync(BenchOptions options, BenchFolder folder, Table table)
    {
        var cases = options.Quick ? 50 : 1_000;
        var prices = Prices.Read(options.Prices);
        var sqlite = await OnSqliteAsync(folder, cases);

        await using var azurite = await Azurite.StartAsync();
        using var requests = new Requests(azurite.Tables, azurite.Blobs);
        var store = new TablesCaseStore(new TablesStoreOptions(
            new TableServiceClient(azurite.ConnectionString),
            new BlobContainerClient(azurite.ConnectionString, "bodies")));
        await store.CreateAsync();
        using var rig = new Rig(store);
        requests.Reset();
        var start = Stopwatch.GetTimestamp();
        await new Lives(rig, cases, new Waits()).LiveAsync();
        var tables = Stopwatch.GetElapsedTime(start);
        var perCase = (double)requests.Count / cases;
        var how = requests.ToString();

        table.Add($"{cases:N0} takedowns on SQLite", $"{cases / sqlite.TotalSeconds:N0}/s", "report to second look, 64 at once");
        table.Add($"{cases:N0} takedowns on Tables", $"{cases / tables.TotalSeconds:N1}/s", "Azurite on this machine");
        table.Add("SQLite against Tables on Azurite", $"{tables / sqlite:N1} times as fast");
        table.Add("storage transactions a case", $"{perCase:N0}", how);
        if (prices is not null) table.Add("storage transactions a case, price", prices.Of(perCase));
        await WaitingAsync(rig, requests, cases, prices, table);
    }

    private static async Task<TimeSpan> OnSqliteAsync(BenchFolder folder, int cases)
    {
        await using var store = SqliteCaseStore.Open(new SqliteStoreOptions(folder["stores.db"]));
        using var rig = new Rig(store);
        var start = Stopwatch.GetTimestamp();
        await new Lives(rig, cases, new Waits()).LiveAsync();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>What goes on though no case does anything: sweeps, and the directory that each instance keeps up.</summary>
    private static async Task WaitingAsync(Rig rig, Requests requests, int cases, Prices? prices, Table table)
    {
        await rig.DoAsync("takedown-waiting", "report", Domain.Cases.Actor.Reporter, vault => Rig.Report(vault, quiet: true));
        var sweep = new Sweep(rig.Store, rig, [], rig.Clock, NullLogger<Sweep>.Instance);
        using var people = new PeopleDirectory(new PlainStreams(rig.Store), rig.Clock);
        await people.RefreshAsync();
        var sweeps = Year / Sweep.Every * await CountAsync(requests, () => sweep.RunAsync());
        var refreshes = Year / DirectoryPace.ManyInstances.Every * await CountAsync(requests, () => people.RefreshAsync());
        table.Add("storage transactions a year, sweeps", $"{sweeps:N0}", $"whatever waits: {cases + 1:N0} cases here");
        table.Add("storage transactions a year, directory", $"{refreshes:N0}", "an instance that is never at rest");
        table.Add("storage transactions a year, one waiting case", "0", "it waits in the due index, which the sweeps read");
        if (prices is not null) table.Add("a year of waiting, price", prices.Of(sweeps + refreshes));
    }

    private static async Task<int> CountAsync(Requests requests, Func<Task> work)
    {
        requests.Reset();
        await work();
        return requests.Count;
    }
}
