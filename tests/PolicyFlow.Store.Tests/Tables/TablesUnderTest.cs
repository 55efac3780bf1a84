using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Tables;
using PolicyFlow.Store.Tests.Contract;
using PolicyFlow.Testing;

namespace PolicyFlow.Store.Tests.Tables;

/// <summary>A store on Azurite with tables and a container of its own.</summary>
public sealed class TablesUnderTest : StoreUnderTest
{
    /// <summary>How long a client waits for an answer: long enough for a busy machine, or so short that a detour that never
    /// answers takes no time.</summary>
    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hasty = TimeSpan.FromSeconds(2);

    private TablesCaseStore _store;

    private TablesUnderTest(TablesStoreOptions options, TablesCaseStore store) => (Options, _store) = (options, store);

    public TablesStoreOptions Options { get; }

    public override ICaseStore Store => _store;

    public static async Task<StoreUnderTest> CreateAsync() => await OpenAsync();

    public static async Task<TablesUnderTest> OpenAsync()
    {
        var azurite = await Azurite.SharedAsync();
        var options = OptionsFor(azurite.ConnectionString, $"t{Guid.NewGuid():N}", Patient);
        return new TablesUnderTest(options, await OpenAsync(options));
    }

    /// <summary>Another instance that uses the same tables.</summary>
    /// <param name="tables">Where it reaches them, or null for without a detour.</param>
    public async Task<TablesCaseStore> SecondAsync(Uri? tables = null)
    {
        var azurite = await Azurite.SharedAsync();
        return new TablesCaseStore(OptionsFor(
            Azurite.ConnectionStringOf(azurite.Blobs, azurite.Queues, tables ?? azurite.Tables), Options.Prefix,
            tables is null ? Patient : Hasty));
    }

    /// <summary>The names of all rows of one of its tables.</summary>
    public async Task<List<string>> RowsAsync(string table)
    {
        var rows = new List<string>();
        await foreach (var row in Options.Tables.GetTableClient(Options.Prefix + table).QueryAsync<TableEntity>())
            rows.Add(row.RowKey);
        return rows;
    }

    /// <summary>The names of all blobs that hold bodies.</summary>
    public async Task<List<string>> BlobsAsync()
    {
        var blobs = new List<string>();
        await foreach (var blob in Options.Bodies.GetBlobsAsync()) blobs.Add(blob.Name);
        return blobs;
    }

    public override async Task RestartAsync() => _store = await OpenAsync(Options);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Clients that try again quickly, so that a test of failures takes no time.</summary>
    private static TablesStoreOptions OptionsFor(string connectionString, string name, TimeSpan wait) => new(
        new TableServiceClient(connectionString, Quick(new TableClientOptions(), wait)),
        new BlobContainerClient(connectionString, name, Quick(new BlobClientOptions(), wait)),
        name);

    private static async Task<TablesCaseStore> OpenAsync(TablesStoreOptions options)
    {
        var store = new TablesCaseStore(options);
        await store.CreateAsync();
        return store;
    }

    private static T Quick<T>(T options, TimeSpan wait)
        where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Fixed;
        options.Retry.Delay = TimeSpan.FromMilliseconds(5);
        options.Retry.MaxRetries = 4;
        options.Retry.NetworkTimeout = wait;
        return options;
    }
}
