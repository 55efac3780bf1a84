using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PolicyFlow.App.Mail.Inbound.Working;

/// <summary>Works on what comes in for as long as the process lives; first on what an earlier process left.</summary>
public sealed class InboundService : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    private readonly WaitingFolders _folders;
    private readonly IReadOnlyList<InboundRound> _rounds;
    private readonly ILogger _log;
    private readonly SemaphoreSlim _came = new(0, 1);

    /// <param name="system">System time.</param>
    public InboundService(
        WaitingFolders folders, MailIntake mail, MailEvents events, TimeProvider system, ILogger<InboundService> log)
    {
        (_folders, _log) = (folders, log);
        _rounds =
        [
            new InboundRound(folders.Mail, mail.ProcessAsync, system, log, mail.GiveUpAsync),
            new InboundRound(folders.Events, events.ProcessAsync, system, log),
        ];
        folders.Mail.Came += Wake;
        folders.Events.Came += Wake;
    }

    public override void Dispose()
    {
        _folders.Mail.Came -= Wake;
        _folders.Events.Came -= Wake;
        _came.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var round in _rounds) await RunAsync(round, stoppingToken);
            await _came.WaitAsync(Look, stoppingToken);
        }
    }

    private async Task RunAsync(InboundRound round, CancellationToken cancel)
    {
        try
        {
            await round.RunAsync(cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _log.LogError(fault, "The folder of what came in could not be worked through; it is tried again");
        }
    }

    private void Wake()
    {
        try
        {
            if (_came.CurrentCount == 0) _came.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else woke it in between.
        }
    }
}
