using PolicyFlow.App.Driving;
using PolicyFlow.App.Telemetry;

namespace PolicyFlow.Standalone.Hosting;

/// <summary>On one machine the driver looks at everything due each second; every five minutes (system time) this says so
/// to whoever measures, and says nothing while the driver is stuck.</summary>
internal sealed class SweepWatch(DriverService driver, SweepEnd end, ILogger<SweepWatch> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (TimeProvider.System.GetUtcNow() - driver.LastLook > Period) continue;
            try
            {
                await end.ReachedAsync(overslept: 0, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "The report on open cases failed; it is tried again in five minutes");
            }
        }
    }
}
