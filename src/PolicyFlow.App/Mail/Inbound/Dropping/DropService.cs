using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PolicyFlow.App.Mail.Inbound.Dropping;

/// <summary>The folders that are watched on one machine.</summary>
public sealed record DropFolders(IReadOnlyList<DropFolder> All);

/// <summary>Looks into the watched folders every second (system time).</summary>
public sealed class DropService(DropFolders folders, ILogger<DropService> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Whoever sees that the program is ready finds the folders.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var folder in folders.All) folder.Make();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look);
        var failing = false;
        do
        {
            try
            {
                foreach (var folder in folders.All) await folder.LookAsync(stoppingToken);
                failing = false;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // A share that is away for the night needs no line a second.
                if (!failing) log.LogError(fault, "The folder of mail cannot be read; it is tried again");
                failing = true;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
