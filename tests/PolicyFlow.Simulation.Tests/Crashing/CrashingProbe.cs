using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Takedown.Probe.Keeping;

namespace PolicyFlow.Simulation.Tests.Crashing;

/// <summary>A look after which the process may end before it has put on record what it saw.</summary>
internal sealed class CrashingProbe(IPageProbe inner, CrashPlan plan) : IPageProbe
{
    public Task<PageLook> LookAsync(string address, PageTrace? before, CancellationToken cancel = default)
    {
        plan.Alive();
        var look = inner.LookAsync(address, before, cancel).GetAwaiter().GetResult();
        plan.AfterLook();
        return Task.FromResult(look);
    }
}
