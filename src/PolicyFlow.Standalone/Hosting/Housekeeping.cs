using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.PolicyReview;
using PolicyFlow.App.Storing.Proof;

namespace PolicyFlow.Standalone.Hosting;

/// <summary>Sweeps abandoned drafts and old filed mail each hour, keeps the coming review in the calendar, and seals the
/// store once a day (system time).</summary>
internal sealed class Housekeeping(
    DraftSweep drafts, FiledMail filed, SealKeeper seals, ReviewDesk reviews, ILogger<Housekeeping> log)
    : BackgroundService
{
    private static readonly TimeSpan Hourly = TimeSpan.FromHours(1);
    private DateOnly _sealed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Hourly);
        do
        {
            try
            {
                await RunAsync(TimeProvider.System.GetUtcNow(), stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "Housekeeping failed; it is tried again in an hour");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await drafts.SweepAsync(now, cancel);
        await filed.SweepAsync(now, cancel);
        await reviews.EnsureAsync(cancel);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (_sealed == today) return;
        var seal = await seals.SealAsync(now, cancel);
        _sealed = today;
        log.LogInformation("Sealed {Streams} streams: {Seal}", seal.Streams, seal.Hash);
    }
}
