using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Erasing;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.Store.Tests.Contract;

namespace PolicyFlow.Store.Tests.Sqlite;

/// <summary>A SQLite store on a real file in a data folder of its own.</summary>
public sealed class SqliteUnderTest : StoreUnderTest
{
    private SqliteCaseStore _store;

    public SqliteUnderTest()
    {
        Folder = DataFolder.Open(Path.Combine(Path.GetTempPath(), "policyflow-tests", Guid.NewGuid().ToString("N")));
        Ledger = new ErasureLedger(Folder.Erasures);
        _store = Open();
    }

    public DataFolder Folder { get; }

    public ErasureLedger Ledger { get; }

    public override ICaseStore Store => _store;

    public static Task<StoreUnderTest> CreateAsync() => Task.FromResult<StoreUnderTest>(new SqliteUnderTest());

    public override async Task RestartAsync()
    {
        await _store.DisposeAsync();
        _store = Open();
    }

    /// <summary>Closes the store, so that a test can reach into the file, and opens it again.</summary>
    public async Task WhileClosedAsync(Action<string> tamper)
    {
        await _store.DisposeAsync();
        tamper(Folder.Database);
        _store = Open();
    }

    public override async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Folder.Dispose();
        Directory.Delete(Folder.Root, recursive: true);
    }

    private SqliteCaseStore Open() => SqliteCaseStore.Open(new SqliteStoreOptions(Folder.Database, Ledger));
}
