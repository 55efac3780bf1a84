using PolicyFlow.App.Cases;
using PolicyFlow.App.Takedown;

namespace PolicyFlow.App.Telemetry;

/// <summary>
/// Tells whoever watches over the installation that everything due was looked at, and how old the oldest open takedowns
/// are. A host calls it at the end of each sweep: a sweep that does not come to its end is then missed.
/// </summary>
public sealed class SweepReport(OpenTakedowns takedowns, CaseClock clock)
{
    public async Task CompletedAsync(CancellationToken cancel = default)
    {
        foreach (var status in OpenTakedowns.Statuses)
        {
            var reported = await takedowns.OldestAsync(status, cancel);
            Measured.Oldest(status, reported is { } at ? clock.Now - at : TimeSpan.Zero);
        }

        Measured.Swept();
    }
}
