using System.Runtime.CompilerServices;
using System.Text.Json;
using PolicyFlow.App.Storing.Erasing;
using PolicyFlow.App.Storing.Files;
using PolicyFlow.App.Storing.Proof;

namespace PolicyFlow.App.Storing.Carrying;

/// <summary>Writes everything that an installation keeps into one file, also while the program runs.</summary>
public sealed class Exporter(Holdings source)
{
    /// <summary>Writes the export. It appears under its name only when complete, and only its owner may read it.
    /// </summary>
    /// <param name="target">A file that does not exist yet.</param>
    /// <param name="passphrase">Encrypts it; null for plain.</param>
    /// <param name="now">System time.</param>
    /// <exception cref="StoreUnavailableException">The file exists, could not be written, or a stream is not as it was
    /// written.</exception>
    public async Task<ExportManifest> WriteAsync(
        string target, string? passphrase, DateTimeOffset now, CancellationToken cancel = default)
    {
        var final = Path.GetFullPath(target);
        if (Path.Exists(final))
            throw new StoreUnavailableException($"{final} exists already. Name a new file for the export.");
        await new ImportMark(source.Files).RefuseAsync(source.Place, cancel);
        var unfinished = final + ".unfinished";
        try
        {
            ExportManifest manifest;
            File.Delete(unfinished);
            await using (var file = ExportFile.Create(unfinished))
            {
                var content = ExportFile.Writer(file, passphrase);
                manifest = await WriteAsync(content, now, cancel);
                if (content != file) await content.DisposeAsync();
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, final);
            FolderFlush.FlushFolderOf(final);
            return manifest;
        }
        catch (BrokenRowsException broken)
        {
            throw new StoreUnavailableException($"Nothing was exported. {broken.Message} See what verify says.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The export {final} could not be written.", failure);
        }
        finally
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
        }
    }

    private async Task<ExportManifest> WriteAsync(Stream content, DateTimeOffset now, CancellationToken cancel)
    {
        using var archive = new ArchiveWriter(content);
        var check = new RowCheck();
        var seal = new LastSeal();
        var erasures = new ErasureWatch();
        var locks = new LockWatch();

        // The streams first: what they refer to was written before them, so the files that follow are complete; and the
        // ledger last, so that it knows of every erasure that the files reflect.
        await archive.AddRowsAsync(SeenAsync(check, seal, erasures, locks, cancel), cancel);
        check.End();
        var (files, locked) = (0, 0);
        await foreach (var file in source.OwnFilesAsync(cancel))
        {
            if (await locks.StaysAsync(source.Files, file.Key, cancel))
            {
                locked++;
                continue;
            }

            await using var bytes = await source.Files.OpenAsync(file.Key, cancel);
            // Erased meanwhile.
            if (bytes is null) continue;
            await archive.AddAsync(ArchiveReader.Files + file.Key, bytes, cancel);
            files++;
        }

        var keys = source.Keys.ReadAll();
        foreach (var key in keys)
        {
            using var bytes = new MemoryStream(key.Content);
            await archive.AddAsync(ArchiveReader.Keys + key.Name, bytes, cancel);
        }

        await using (var ledger = await source.OpenLedgerAsync(cancel))
        {
            using var noted = new MemoryStream();
            if (ledger is not null) await ledger.CopyToAsync(noted, cancel);
            noted.Position = 0;
            erasures.Check(ErasureLedger.Read(noted));
            noted.Position = 0;
            if (ledger is not null) await archive.AddAsync(ArchiveReader.Ledger, noted, cancel);
        }

        var manifest = new ExportManifest(
            ExportManifest.CurrentFormat, now, check.Counts with { Files = files, KeyFiles = keys.Count }, seal.Hash,
            archive.Parts)
        {
            LockedFiles = locked,
        };
        archive.Finish(manifest);
        return manifest;
    }

    private async IAsyncEnumerable<CopiedRow> SeenAsync(
        RowCheck check, LastSeal seal, ErasureWatch erasures, LockWatch locks,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in source.Streams.ReadAllAsync(cancel))
        {
            check.See(row);
            seal.See(row);
            erasures.See(row);
            locks.See(row);
            yield return row;
        }
    }

    private sealed class LastSeal
    {
        public string? Hash { get; private set; }

        public void See(CopiedRow row)
        {
            if (row is CopiedEvent { Name: Seal.EventName } e)
                Hash = JsonSerializer.Deserialize<Seal>(e.Data, JsonSerializerOptions.Web)!.Hash;
        }
    }
}
