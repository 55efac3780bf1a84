using Microsoft.Extensions.Logging;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>How far a part of a walk came.</summary>
/// <param name="Cursor">Where it goes on; null at the end.</param>
/// <param name="Through">Whether it came to the end.</param>
/// <param name="Stopped">Why it stopped before its time, or null.</param>
internal sealed record WalkEnd(string? Cursor, bool Through, EffectResult.TryLater? Stopped);

/// <summary>
/// One part of a walk: so many people or so much time, and no more, since an engine may end an activity that takes long
/// and a crash repeats what it was at. What is repeated changes nothing.
/// </summary>
/// <param name="mails">Whether the walk lets mail go, and therefore stops where none is taken.</param>
internal sealed class WalkPart(
    bool mails, MailFlow flow, MailHours hours, TimeProvider system, TimeProvider clock, int sideBySide, ILogger log)
{
    /// <summary>The most people of a part.</summary>
    private const int MostPeople = 500;

    /// <summary>How many are read at once; a crash or a stop repeats these.</summary>
    private const int Page = 25;

    /// <summary>The longest that a part takes (system time): well below what an activity may take.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(45);

    private readonly long _began = system.GetTimestamp();

    /// <summary>How many people it has concerned so far.</summary>
    public int Count { get; private set; }

    private TimeSpan Left => Longest - system.GetElapsedTime(_began);

    /// <param name="cursor">Where to begin; null for the start.</param>
    /// <param name="page">Reads a page.</param>
    /// <param name="each">Does one; answers whether it concerned somebody.</param>
    public async Task<WalkEnd> RunAsync<T>(
        string? cursor, Func<string?, int, Task<(IReadOnlyList<T> Items, string? Next)>> page,
        Func<T, CancellationToken, Task<bool>> each, CancellationToken cancel)
    {
        while (true)
        {
            if (await StopAsync(cancel) is { } stopped) return new WalkEnd(cursor, false, stopped);
            if (Count >= MostPeople || Left <= TimeSpan.Zero) return new WalkEnd(cursor, false, null);
            var (items, next) = await page(cursor, Page);
            if (!await DoAsync(items, each, cancel)) continue;
            if (next is null) return new WalkEnd(null, true, null);
            cursor = next;
        }
    }

    /// <returns>Whether all of them were done.</returns>
    private async Task<bool> DoAsync<T>(
        IReadOnlyList<T> items, Func<T, CancellationToken, Task<bool>> each, CancellationToken cancel)
    {
        var (concerned, left) = (0, 0);
        await Parallel.ForEachAsync(
            items, new ParallelOptions { MaxDegreeOfParallelism = sideBySide, CancellationToken = cancel },
            async (item, stop) =>
            {
                if (mails && flow.Stopped is not null) Interlocked.Increment(ref left);
                else if (await TryAsync(item, each, stop)) Interlocked.Increment(ref concerned);
            });
        if (left > 0) return false;
        Count += concerned;
        return true;
    }

    /// <summary>One entry that cannot be read must not keep all the others from being asked.</summary>
    private async Task<bool> TryAsync<T>(T item, Func<T, CancellationToken, Task<bool>> each, CancellationToken cancel)
    {
        try
        {
            return await each(item, cancel);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreUnavailableException))
        {
            log.LogError(fault, "A step of a campaign's walk failed");
            return false;
        }
    }

    /// <summary>Where mail only waits for its turn, and not for long, the part waits too.</summary>
    private async Task<EffectResult.TryLater?> StopAsync(CancellationToken cancel)
    {
        if (!mails) return null;
        if (hours.OpensAt() is { } opens)
        {
            return new EffectResult.TryLater("Mail about policies goes on school days.")
            {
                RetryAfter = opens - clock.GetUtcNow(),
                Untried = true,
            };
        }

        while (flow.Stopped is { } stopped)
        {
            if (!stopped.Untried || stopped.RetryAfter > Left) return stopped;
            await Task.Delay(stopped.RetryAfter!.Value, system, cancel);
        }

        return null;
    }
}
