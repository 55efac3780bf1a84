using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PolicyFlow.App.Mail.Inbound.Imap;

/// <summary>Looks into the shared mailbox for as long as the process lives.</summary>
public sealed class ImapService(ImapRound round, ImapOptions options, ILogger<ImapService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.EverySeconds));
        do
        {
            try
            {
                await round.RunAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Whatever a server answers, the program has other things to do besides.
                log.LogError(fault, "The look into the mailbox failed; it is tried again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
