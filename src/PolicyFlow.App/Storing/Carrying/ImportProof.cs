using PolicyFlow.App.Storing.Proof;

namespace PolicyFlow.App.Storing.Carrying;

/// <summary>Proves that a target holds what an export holds: the same heads, whole chains, the last seal.</summary>
internal sealed class ImportProof(Holdings target, ArchiveReader archive)
{
    private const int Page = 500;

    /// <exception cref="StoreUnavailableException">Something is missing, or there is more than in the export.
    /// </exception>
    public async Task ProveAsync(CancellationToken cancel)
    {
        await foreach (var row in archive.RowsAsync(cancel))
        {
            if (row is not CopiedStream stream) continue;
            var there = (await target.Store.ReadPageAsync(stream.Stream, int.MaxValue, 1, cancel))?.Head;
            if (there?.Version != stream.Version || there.Hash != stream.Hash)
                throw Failed($"Stream {stream.Stream} does not end there as in the export.");
        }

        if (await CountAsync(cancel) != archive.Manifest.Counts.Streams)
            throw Failed("There are streams that the export does not have.");
        var report = await new ChainVerifier(target.Store).VerifyAsync(cancel);
        if (!report.IsWhole) throw Failed(report.ToString());
        if (archive.Manifest.Seal is not { } seal) return;
        var sealReport = await new SealVerifier(target.Store, target.Files).VerifyAsync(seal, cancel);
        if (!sealReport.IsWhole) throw Failed(sealReport.ToString());
    }

    private async Task<int> CountAsync(CancellationToken cancel)
    {
        var (count, last) = (0, default(string));
        while (await target.Store.HeadsAsync(last, Page, cancel) is { Count: > 0 } heads)
            (count, last) = (count + heads.Count, heads[^1].Stream);
        return count;
    }

    private StoreUnavailableException Failed(string why) => new(
        $"The import into {target.Place} does not hold what the export holds. {why} Do not use it: empty it, and begin "
        + "anew.");
}
