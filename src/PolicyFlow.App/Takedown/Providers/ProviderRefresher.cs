using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Takedown.Providers;

/// <summary>Loads the directory of providers before the program answers, and keeps up with what other instances write.
/// </summary>
public sealed class ProviderRefresher(
    ProviderReader reader, DirectoryPace pace, ILogger<ProviderRefresher> log) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await reader.RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pace.Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await reader.RefreshAsync(stoppingToken);
            }
            catch (StoreUnavailableException e)
            {
                log.LogWarning(e, "The directory of providers could not be refreshed; the last known one stands.");
            }
        }
    }
}
