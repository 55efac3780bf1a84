using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.Store.Tests.Contract;

namespace PolicyFlow.Store.Tests.Sqlite;

public sealed class ConnectionSettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policyflow-").FullName;
    private readonly ConcurrentBag<SqliteConnection> _opened = [];

    [Fact]
    public async Task Every_connection_waits_until_the_disk_has_it()
    {
        await using var store = SqliteCaseStore.Open(
            new SqliteStoreOptions(Path.Combine(_folder, "a.db")) { Opened = _opened.Add });
        await store.AppendAsync(Make.Write("s", 0, "c1"));
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => store.ReadAsync("s"))));
        Assert.True(_opened.Count >= 2);

        Assert.All(_opened, c => Assert.Equal(2, c.Run("PRAGMA synchronous")));
        Assert.All(_opened, c => Assert.Equal("wal", Text(c, "PRAGMA journal_mode")));
        Assert.All(_opened, c => Assert.True(c.Run("PRAGMA busy_timeout") > 0));
        Assert.Equal(1, _opened.Count(c => c.Run("PRAGMA secure_delete") == 1 && c.Run("PRAGMA query_only") == 0));
        Assert.Equal(_opened.Count - 1, _opened.Count(c => c.Run("PRAGMA query_only") == 1));
    }

    [Fact]
    public async Task A_connection_that_is_opened_anew_after_an_error_is_no_exception()
    {
        var path = Path.Combine(_folder, "a.db");
        await using var store = SqliteCaseStore.Open(new SqliteStoreOptions(path) { Opened = _opened.Add });
        await store.AppendAsync(Make.Write("s", 0, "c1"));
        _opened.Single().Run("PRAGMA query_only=ON");

        await Assert.ThrowsAsync<App.Storing.StoreUnavailableException>(
            () => store.AppendAsync(Make.Write("s", 1, "c2")));
        await store.AppendAsync(Make.Write("s", 1, "c2"));

        var latest = Assert.Single(_opened, c => c.State == System.Data.ConnectionState.Open);
        Assert.Equal(2, latest.Run("PRAGMA synchronous"));
        Assert.Equal(1, latest.Run("PRAGMA secure_delete"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Text(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (string)command.ExecuteScalar()!;
    }
}
