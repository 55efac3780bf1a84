using System.Security.Cryptography;
using PolicyFlow.App.Keys;
using PolicyFlow.App.Storing.Files;

namespace PolicyFlow.App.Storing.Carrying;

/// <summary>
/// Takes over everything from an export into an installation that has nothing. The whole file is proved first; until
/// the end, a mark among the files keeps the program from starting, and the same import again goes on where it stopped.
/// </summary>
/// <param name="secrets">What the keys are wrapped with in the target, and what they are wrapped with in the export.
/// </param>
public sealed class Importer(Holdings target, WrappingSecrets secrets)
{
    private const int SideBySide = 16;

    /// <returns>What the export holds; all of it is in the target, and proved.</returns>
    /// <exception cref="StoreUnavailableException">The file is not whole, the target has something else, or it failed.
    /// </exception>
    public async Task<ExportManifest> RunAsync(string source, string? passphrase, CancellationToken cancel = default)
    {
        await using var file = ExportFile.Reader(source, passphrase);
        using var archive = await ArchiveReader.OpenAsync(file, Path.GetFullPath(source), cancel);
        var keys = await KeysAsync(archive, cancel);
        var mark = new ImportMark(target.Files);
        var resumed = await mark.ReadAsync(cancel);
        if (resumed is not null && resumed != archive.Fingerprint)
            throw new StoreUnavailableException($"The import of another export into {target.Place} is not finished.");
        if (resumed is null && !await target.IsEmptyAsync(cancel))
        {
            throw new StoreUnavailableException(
                $"There is something in {target.Place} already. An export goes into an empty one only: nothing was "
                + "changed.");
        }

        await mark.WriteAsync(archive.Fingerprint, cancel);
        foreach (var key in keys) target.Keys.Replace(key.Name, key.Content);
        if (archive.Open(ArchiveReader.Ledger) is { } ledger)
        {
            await using (ledger) await target.WriteLedgerAsync(ledger, cancel);
        }

        await WriteFilesAsync(archive, cancel);
        await WriteStreamsAsync(archive, resumed is not null, cancel);
        await new ImportProof(target, archive).ProveAsync(cancel);
        await mark.RemoveAsync(cancel);
        return archive.Manifest;
    }

    /// <summary>The keys as they shall lie in the target. Done first: without them every link would be dead.</summary>
    private async Task<List<KeyBlob>> KeysAsync(ArchiveReader archive, CancellationToken cancel)
    {
        var keys = new List<KeyBlob>();
        foreach (var part in archive.Below(ArchiveReader.Keys))
        {
            var name = part.Name[ArchiveReader.Keys.Length..];
            FileKey.Check(name.Replace('/', ':'));
            var key = new KeyBlob(name, await archive.ReadAsync(part.Name, cancel));
            try
            {
                keys.Add(KeyRings.Renewed(key, secrets) is { } content ? key with { Content = content } : key);
            }
            catch (WrongSecretException)
            {
                throw new StoreUnavailableException(
                    $"The keys in the export are wrapped with a secret that is not set. Add the one of the "
                    + $"installation that they come from to {KeysOptions.PreviousSetting}. Nothing was changed.");
            }
        }

        return keys;
    }

    private async Task WriteFilesAsync(ArchiveReader archive, CancellationToken cancel)
    {
        foreach (var part in archive.Below(ArchiveReader.Files))
        {
            var key = part.Name[ArchiveReader.Files.Length..];
            if (await IsThereAsync(key, part, cancel)) continue;
            await using var content = archive.Open(part.Name)!;
            await target.Files.PutAsync(key, content, cancel);
        }
    }

    private async Task<bool> IsThereAsync(string key, ExportPart part, CancellationToken cancel)
    {
        await using var there = await target.Files.OpenAsync(key, cancel);
        return there is not null && Convert.ToHexStringLower(await SHA256.HashDataAsync(there, cancel)) == part.Sha256;
    }

    private async Task WriteStreamsAsync(ArchiveReader archive, bool resumed, CancellationToken cancel)
    {
        var groups = new StreamGroups(target.Streams.WriteAsync).OfAsync(archive.RowsAsync(cancel), cancel);
        var options = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancel };
        await Parallel.ForEachAsync(groups, options, async (group, token) =>
        {
            var stream = group.End.Stream.Stream;
            // What is there already was written by the run that was interrupted; the proof looks at it again.
            if (resumed && await target.Store.ReadPageAsync(stream, int.MaxValue, 1, token) is not null) return;
            if (group.Rows.Count > 0) await target.Streams.WriteAsync(stream, group.Rows, token);
            await target.Streams.FinishAsync(group.End, token);
        });
    }
}
