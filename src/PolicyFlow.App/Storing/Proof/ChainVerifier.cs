namespace PolicyFlow.App.Storing.Proof;

/// <summary>
/// Proves that every stream is as it was written: each event matches its hash and holds the hash of the one before,
/// none is missing, time never runs backwards, and words that were not erased match the hash in the event that refers
/// to them. Works while the store is in use and in flat memory.
/// </summary>
public sealed class ChainVerifier(ICaseStore store)
{
    private const int Page = 500;

    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    public async Task<VerifyReport> VerifyAsync(CancellationToken cancel = default)
    {
        var report = new VerifyReport(0, 0, 0, 0, 0, null);
        string? last = null;
        while (await store.HeadsAsync(last, Page, cancel) is { Count: > 0 } heads)
        {
            foreach (var head in heads)
            {
                var check = new StreamCheck(store, head.Stream);
                var broken = await check.RunAsync(cancel);
                report = new VerifyReport(
                    report.Streams + 1, report.Events + check.Events, report.Bodies + check.Bodies,
                    report.ErasedBodies + check.ErasedBodies, report.BrokenStreams + (broken is null ? 0 : 1),
                    report.FirstBroken ?? broken);
            }

            last = heads[^1].Stream;
        }

        return report;
    }
}
