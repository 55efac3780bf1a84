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
    private TablesCaseStore _store;

    private TablesUnderTest(TablesStoreOptions options, TablesCaseStore store) => (Options, _store) = (options, store);

    public TablesStoreOptions Options { get; }

    public override ICaseStore Store => _store;

    public static async Task<StoreUnderTest> CreateAsync()
    {
        var azurite = await Azurite.SharedAsync();
        var options = OptionsFor(azurite.ConnectionString, $"t{Guid.NewGuid():N}");
        return new TablesUnderTest(options, await OpenAsync(options));
    }

    /// <summary>Clients that try again quickly, so that a test of failures takes no time.</summary>
    public static TablesStoreOptions OptionsFor(string connectionString, string name) => new(
        new TableServiceClient(connectionString, Quick(new TableClientOptions())),
        new BlobContainerClient(connectionString, name, Quick(new BlobClientOptions())),
        name);

    public override async Task RestartAsync() => _store = await OpenAsync(Options);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<TablesCaseStore> OpenAsync(TablesStoreOptions options)
    {
        var store = new TablesCaseStore(options);
        await store.CreateAsync();
        return store;
    }

    private static T Quick<T>(T options)
        where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Fixed;
        options.Retry.Delay = TimeSpan.FromMilliseconds(5);
        options.Retry.MaxRetries = 4;
        return options;
    }
}
