using PolicyFlow.App.Storing;

namespace PolicyFlow.Store.Tests.Sqlite;

/// <summary>A test with a SQLite store of its own, which may be filled before the test.</summary>
public abstract class SqliteTest : IAsyncLifetime, IAsyncDisposable
{
    protected SqliteUnderTest Sqlite { get; } = new();

    protected ICaseStore Store => Sqlite.Store;

    /// <summary>Changes the file with SQL behind the store's back.</summary>
    protected Task TamperAsync(string sql) => Sqlite.WhileClosedAsync(db => TamperExtensions.Sql(db, sql));

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Sqlite.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
