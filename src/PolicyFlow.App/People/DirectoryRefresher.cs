using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.People;

/// <summary>Loads the directory before the program answers, and keeps up with what other instances write.</summary>
public sealed class DirectoryRefresher(
    PeopleDirectory directory, DirectoryPace pace, ILogger<DirectoryRefresher> log) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await directory.RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pace.Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await directory.RefreshAsync(stoppingToken);
            }
            catch (StoreUnavailableException e)
            {
                log.LogWarning(e, "The directory of people could not be refreshed; the last known one stands.");
            }
        }
    }
}
