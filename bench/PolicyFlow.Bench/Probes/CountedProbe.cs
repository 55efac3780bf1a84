using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Takedown.Probe.Keeping;

namespace PolicyFlow.Bench.Probes;

/// <summary>Counts looks.</summary>
internal sealed class CountedProbe(PageProbe inner) : IPageProbe, IDisposable
{
    private int _looks;

    public int Looks => _looks;

    public Task<PageLook> LookAsync(string address, PageTrace? before, CancellationToken cancel = default)
    {
        Interlocked.Increment(ref _looks);
        return inner.LookAsync(address, before, cancel);
    }

    public void Dispose() => inner.Dispose();
}
