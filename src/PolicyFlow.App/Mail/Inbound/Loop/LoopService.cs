using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PolicyFlow.App.Mail.Inbound.Loop;

/// <summary>Keeps the loop watched on one machine.</summary>
/// <param name="system">System time.</param>
public sealed class LoopService(LoopWatch watch, TimeProvider system, ILogger<LoopService> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = system.GetUtcNow();
        using var timer = new PeriodicTimer(Look);
        do
        {
            try
            {
                await watch.RunAsync(started, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "The mail to ourselves could not be sent or looked for; it is tried again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
