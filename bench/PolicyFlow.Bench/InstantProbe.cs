using PolicyFlow.App.Cases;
using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Takedown.Probe.Judging;
using PolicyFlow.App.Takedown.Probe.Keeping;

namespace PolicyFlow.Bench;

/// <summary>Looks that see nothing, at once: what is measured is ours, not a network.</summary>
internal sealed class InstantProbe(CaseClock clock) : IPageProbe
{
    public Task<PageLook> LookAsync(string address, PageTrace? before, CancellationToken cancel = default) =>
        Task.FromResult(new PageLook(
            Finding.CannotTell(Whys.OutOfReach).Status, Whys.OutOfReach.Code, Whys.OutOfReach.Text, clock.Now, Capture: null));
}
