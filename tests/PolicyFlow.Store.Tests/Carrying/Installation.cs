using System.Text.Json;
using Azure.Storage.Blobs;
using PolicyFlow.App.Keys;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Blobs;
using PolicyFlow.App.Storing.Carrying;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.App.Storing.Tables;
using PolicyFlow.Store.Tests.Contract;
using PolicyFlow.Store.Tests.Sqlite;
using PolicyFlow.Store.Tests.Tables;
using PolicyFlow.Testing;

namespace PolicyFlow.Store.Tests.Carrying;

/// <summary>Everything that an installation keeps: on one machine, or in Azure Storage.</summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly StoreUnderTest _under;

    private Installation(StoreUnderTest under, Holdings holdings) => (_under, Holdings) = (under, holdings);

    public Holdings Holdings { get; }

    public ICaseStore Store => Holdings.Store;

    /// <summary>The data folder of one on one machine.</summary>
    public DataFolder Folder => ((SqliteUnderTest)_under).Folder;

    /// <param name="kind"><c>sqlite</c> or <c>tables</c>.</param>
    public static async Task<Installation> OfAsync(string kind)
    {
        if (kind == "sqlite")
        {
            var sqlite = new SqliteUnderTest();
            return new Installation(sqlite, Holdings.Of(sqlite.Folder, (SqliteCaseStore)sqlite.Store));
        }

        var tables = await TablesUnderTest.OpenAsync();
        var store = (TablesCaseStore)tables.Store;
        return new Installation(
            tables,
            new Holdings(
                "Azure Storage", store, store.Copies, new BlobFileStore(await ContainerAsync()),
                new KeyContainer(await ContainerAsync()), Ledger: null));
    }

    public Task<ExportManifest> ExportAsync(string file, string? passphrase = null) =>
        new Exporter(Holdings).WriteAsync(file, passphrase, Make.Monday);

    public Task<ExportManifest> ImportAsync(string file, string? passphrase = null, KeysOptions? keys = null) =>
        new Importer(Holdings, new WrappingSecrets(keys ?? new KeysOptions())).RunAsync(file, passphrase);

    /// <summary>All rows that there are, each as text.</summary>
    public async Task<List<string>> RowsAsync()
    {
        var rows = new List<string>();
        await foreach (var row in Holdings.Streams.ReadAllAsync()) rows.Add(JsonSerializer.Serialize(row));
        return rows;
    }

    /// <summary>All files and the erasure ledger with their bytes, and the names of the keys.</summary>
    public async Task<List<string>> FilesAsync()
    {
        var files = Holdings.Keys.ReadAll().Select(key => key.Name).ToList();
        await foreach (var file in Holdings.OwnFilesAsync(default))
            files.Add($"{file.Key} {await HexAsync(await Holdings.Files.OpenAsync(file.Key))}");
        if (await Holdings.OpenLedgerAsync(default) is { } ledger) files.Add($"ledger {await HexAsync(ledger)}");
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>Asserts that nothing went in.</summary>
    public async Task IsEmptyAsync()
    {
        Assert.Empty(await RowsAsync());
        Assert.Empty(await FilesAsync());
        Assert.Null(await new ImportMark(Holdings.Files).ReadAsync(default));
    }

    private static async Task<string> HexAsync(Stream? content)
    {
        using var bytes = new MemoryStream();
        await using (content) await content!.CopyToAsync(bytes);
        return Convert.ToHexString(bytes.ToArray());
    }

    public ValueTask DisposeAsync() => _under.DisposeAsync();

    private static async Task<BlobContainerClient> ContainerAsync()
    {
        var container = new BlobContainerClient(
            (await Azurite.SharedAsync()).ConnectionString, $"c{Guid.NewGuid():N}");
        await container.CreateAsync();
        return container;
    }
}
