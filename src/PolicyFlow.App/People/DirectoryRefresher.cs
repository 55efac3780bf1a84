using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.People;

/// <summary>Loads a directory before the program answers, and keeps up with what other instances write.</summary>
/// <param name="what">Whom the directory holds, for the log.</param>
public abstract class DirectoryRefresher(
    string what, Func<CancellationToken, Task> refresh, DirectoryPace pace, ILogger log) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await refresh(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pace.Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await refresh(stoppingToken);
            }
            catch (StoreUnavailableException e)
            {
                log.LogWarning(e, "The directory of {What} could not be refreshed; the last known one stands.", what);
            }
        }
    }
}

/// <summary>Keeps the directory of people up to date.</summary>
public sealed class PeopleRefresher(PeopleDirectory directory, DirectoryPace pace, ILogger<PeopleRefresher> log)
    : DirectoryRefresher("people", directory.RefreshAsync, pace, log);
