using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Driving;

/// <summary>Runs the driver for as long as the process lives.</summary>
public sealed class DriverService(
    CaseDriver driver, DriveSignal signal, ICaseStore store, DriverIdentity identity, ILogger<DriverService> log)
    : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>When the driver last looked at the due index without a failure (system time, UTC).</summary>
    public DateTimeOffset LastLook => driver.LastLook;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await store.ReleaseClaimsOfOthersAsync(identity.Owner, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await driver.RunDueAsync(stoppingToken);
                await signal.WaitAsync(Look, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "The driver could not look for due cases; it tries again");
                await Task.Delay(AfterFailure, stoppingToken);
            }
        }
    }
}
