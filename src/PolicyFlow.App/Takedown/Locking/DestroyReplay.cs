using PolicyFlow.App.Storing.Erasing;

namespace PolicyFlow.App.Takedown.Locking;

/// <summary>Runs at the start, after <see cref="ErasureReplay"/>: files that were destroyed on instruction and are there all
/// the same came back with an older backup, or a crash cut their destruction short.</summary>
public sealed class DestroyReplay(Destroyer destroyer, ErasureLedger ledger)
{
    public async Task RunAsync(CancellationToken cancel = default)
    {
        foreach (var stream in ledger.Read().ToLookup(e => e.Stream, e => e.Files ?? []))
            await destroyer.DestroyAgainAsync(stream.Key, stream.SelectMany(f => f).ToHashSet(), cancel);
    }
}
