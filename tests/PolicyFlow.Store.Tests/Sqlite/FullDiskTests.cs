using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.Store.Tests.Contract;

namespace PolicyFlow.Store.Tests.Sqlite;

/// <summary>SQLite answers the same SQLITE_FULL when its file may not grow as when the disk has no room.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policyflow-").FullName;
    private readonly ConcurrentBag<SqliteConnection> _opened = [];

    [Fact]
    public async Task A_full_disk_keeps_nothing_of_a_write_and_says_so_and_works_again_when_there_is_room()
    {
        await using var store = Open();
        await store.AppendAsync(Make.Write("s", 0, "c1"));
        var writer = _opened.Single();
        writer.Run($"PRAGMA max_page_count={writer.Run("PRAGMA page_count") + 3}");
        var big = Make.Write("s", 1, "c2") with
        {
            Bodies = [Make.Body("b1", new string('x', 100_000))],
            AddKeys = [new Key("queue", "open")],
            Effects = [Make.Effect("e1")],
        };

        var told = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AppendAsync(big));

        Assert.Contains("disk is full", told.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await store.ReadAsync("s"))!.Head.Version);
        Assert.Empty(await store.BodiesAsync("s", ["b1"]));
        Assert.Empty(await store.EffectsAsync("s"));
        Assert.Equal(0, await store.CountAsync("queue", "open", 1));

        writer.Run("PRAGMA max_page_count=100000");
        Assert.Equal(AppendOutcome.Written, (await store.AppendAsync(big)).Outcome);
        Assert.Single(await store.BodiesAsync("s", ["b1"]));
    }

    [Fact]
    public async Task Small_writes_that_still_fit_are_kept_although_a_big_one_beside_them_is_not()
    {
        await using var store = Open();
        await store.AppendAsync(Make.Write("s", 0, "c1"));
        var writer = _opened.Single();
        writer.Run($"PRAGMA max_page_count={writer.Run("PRAGMA page_count") + 3}");

        var small = Enumerable.Range(1, 5).Select(n => store.AppendAsync(Make.Write($"t{n}", 0, "c"))).ToList();
        var big = store.AppendAsync(Make.Write("s", 1, "c2") with
        {
            Bodies = [Make.Body("b1", new string('x', 100_000))],
        });
        small.Add(store.AppendAsync(Make.Write("t6", 0, "c")));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => big);
        Assert.All(await Task.WhenAll(small), r => Assert.Equal(AppendOutcome.Written, r.Outcome));
        Assert.Equal(7, (await store.HeadsAsync(null, 100)).Count);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SqliteCaseStore Open() =>
        SqliteCaseStore.Open(new SqliteStoreOptions(Path.Combine(_folder, "a.db")) { Opened = _opened.Add });
}
