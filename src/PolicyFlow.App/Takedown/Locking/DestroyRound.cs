using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Takedown.Locking;

/// <summary>Destroys again what is there all the same, in every case in which something was destroyed on instruction: a
/// crash cut it short, or older files were brought back. For hosts that keep no ledger beside the store: the cases say
/// themselves what was destroyed.</summary>
public sealed class DestroyRound(Destroyer destroyer, ICaseStore store)
{
    private const int Page = 100;
    private static readonly HashSet<string> NothingElse = [];

    /// <returns>How many cases were gone through.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var cases = 0;
        for (string? after = null; ;)
        {
            var page = await store.FindAsync(
                new KeyQuery(TakedownKeys.Destroyed, TakedownKeys.Everywhere, Page, after), cancel);
            foreach (var found in page.Found)
            {
                await destroyer.DestroyAgainAsync(found.Stream, NothingElse, cancel);
                cases++;
            }

            if (page.Next is null) return cases;
            after = page.Next;
        }
    }
}
