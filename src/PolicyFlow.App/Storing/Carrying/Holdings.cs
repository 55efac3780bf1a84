using PolicyFlow.App.Keys;
using PolicyFlow.App.Storing.Erasing;
using PolicyFlow.App.Storing.Files;
using PolicyFlow.App.Storing.Sqlite;

namespace PolicyFlow.App.Storing.Carrying;

/// <summary>Everything that an installation keeps, wherever it lies.</summary>
/// <param name="Place">What a person calls it.</param>
/// <param name="Ledger">The erasure ledger of a data folder; null where it lies among the files.</param>
public sealed record Holdings(
    string Place, ICaseStore Store, IStreamCopies Streams, IFileStore Files, IKeyBlobs Keys, ErasureLedger? Ledger)
{
    private const string LedgerKey = "erasures/ledger.jsonl";

    public static Holdings Of(DataFolder folder, SqliteCaseStore store) => new(
        $"the data folder {folder.Root}", store, store.Copies, new FolderFileStore(folder.Files),
        new KeyFolder(folder.Keys), new ErasureLedger(folder.Erasures));

    public static Holdings Of(AzureStorage storage) => new(
        "Azure Storage", storage.Cases, storage.Cases.Copies, storage.Files, storage.Keys, Ledger: null);

    /// <summary>The files, without those that are notes of the store itself.</summary>
    internal async IAsyncEnumerable<StoredFile> OwnFilesAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var file in Files.ListAsync("", cancel))
            if (file.Key is not (LedgerKey or ImportMark.Key)) yield return file;
    }

    /// <summary>The erasure ledger, or null where nothing was ever erased.</summary>
    internal Task<Stream?> OpenLedgerAsync(CancellationToken cancel) => Ledger is not { } ledger
        ? Files.OpenAsync(LedgerKey, cancel)
        : Task.FromResult<Stream?>(File.Exists(ledger.Path)
            ? new FileStream(ledger.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
            : null);

    /// <summary>Whether there is anything at all.</summary>
    internal async Task<bool> IsEmptyAsync(CancellationToken cancel)
    {
        if ((await Store.HeadsAsync(null, 1, cancel)).Count > 0 || Keys.ReadAll().Count > 0) return false;
        await foreach (var _ in OwnFilesAsync(cancel)) return false;
        await using var ledger = await OpenLedgerAsync(cancel);
        return ledger is null;
    }

    internal async Task WriteLedgerAsync(Stream content, CancellationToken cancel)
    {
        if (Ledger is not { } ledger)
        {
            await Files.PutAsync(LedgerKey, content, cancel);
            return;
        }

        var copy = ledger.Path + ".carried";
        await using (var file = new FileStream(copy, FileMode.Create, FileAccess.Write, FileShare.None))
            await content.CopyToAsync(file, cancel);
        ledger.Union(new ErasureLedger(copy));
        File.Delete(copy);
    }
}
