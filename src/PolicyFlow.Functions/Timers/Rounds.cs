using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.PolicyReview;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.App.Storing.Tables;
using PolicyFlow.App.Takedown.Locking;
using PolicyFlow.Functions.Hosting;

namespace PolicyFlow.Functions.Timers;

/// <summary>What happens by the clock alone (UTC). The host runs each on one instance at a time.</summary>
internal sealed class Rounds(
    DurableDriver driver, Sweep sweep, DraftSweep drafts, FiledMail filed, TablesCaseStore cases, SealKeeper seals,
    ReviewDesk reviews, DestroyRound destroying, ILogger<Rounds> log)
{
    /// <summary>Every five minutes: cases whose engine lost a timer or a signal.</summary>
    [Function("SweepDueCases")]
    public async Task SweepDueCasesAsync(
        [TimerTrigger("0 */5 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client,
        CancellationToken cancel)
    {
        driver.Use(client);
        await sweep.RunAsync(cancel);
    }

    /// <summary>Hourly: reports that were begun and never sent, and mail that was filed long enough ago.</summary>
    [Function("SweepDrafts")]
    public async Task SweepDraftsAsync([TimerTrigger("0 17 * * * *")] TimerInfo timer, CancellationToken cancel)
    {
        var now = TimeProvider.System.GetUtcNow();
        await drafts.SweepAsync(now, cancel);
        await filed.SweepAsync(now, cancel);
    }

    /// <summary>Nightly: words that were stored for a write which then never came.</summary>
    [Function("SweepOrphanedWords")]
    public Task SweepOrphanedWordsAsync([TimerTrigger("0 30 1 * * *")] TimerInfo timer, CancellationToken cancel) =>
        cases.SweepBlobsAsync(TimeSpan.FromDays(1), cancel);

    /// <summary>Nightly: files that were destroyed on instruction and are there again, brought back with older files or left by
    /// a crash (8.1).</summary>
    [Function("DestroyAgain")]
    public Task DestroyAgainAsync([TimerTrigger("0 45 1 * * *")] TimerInfo timer, CancellationToken cancel) =>
        destroying.RunAsync(cancel);

    /// <summary>Monthly, so that a missed one is soon made good: the stream of the coming review exists (19.2). London
    /// decides which year that is, and the review's own orchestration what happens when.</summary>
    [Function("YearlyReview")]
    public async Task EnsureYearlyReviewAsync(
        [TimerTrigger("0 0 6 1 * *")] TimerInfo timer, [DurableClient] DurableTaskClient client,
        CancellationToken cancel)
    {
        driver.Use(client);
        await reviews.EnsureAsync(cancel);
    }

    /// <summary>Nightly: the hash over all stream heads. The log keeps it outside of the storage that it seals.</summary>
    [Function("SealStreams")]
    public async Task SealStreamsAsync([TimerTrigger("0 0 2 * * *")] TimerInfo timer, CancellationToken cancel)
    {
        var seal = await seals.SealAsync(TimeProvider.System.GetUtcNow(), cancel);
        log.LogInformation("Sealed {Streams} streams: {Seal}", seal.Streams, seal.Hash);
    }
}
