using Microsoft.Extensions.Hosting;

namespace PolicyFlow.App.Mail.Inbound.Imap;

/// <summary>Looks into the shared mailbox for as long as the process lives.</summary>
public sealed class ImapService(ImapRound round, ImapOptions options) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.EverySeconds));
        do await round.RunAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
