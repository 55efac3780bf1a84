using PolicyFlow.App.Driving;
using PolicyFlow.App.Storing;

namespace PolicyFlow.Standalone.Demo;

/// <summary>Moves the clock of the demonstration through each due instant, so that everything happens in due order and
/// at its own time, as if the time had passed.</summary>
internal sealed class DemoTime(DemoClock clock, ICaseStore store, CaseDriver driver) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Answers when all the work that came due is done.</summary>
    public async Task<DateTimeOffset> AdvanceAsync(TimeSpan by, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            var target = clock.Now + by;
            await driver.RunDueAsync(cancel);
            while (await store.NextWakeAsync(cancel) is { } next && next <= target)
            {
                clock.HoldAt(next);
                await driver.RunDueAsync(cancel);

                // Something that stays due without getting done must not hold the clock for ever.
                if (await store.NextWakeAsync(cancel) == next) break;
            }

            clock.HoldAt(target);
            await driver.RunDueAsync(cancel);
            return clock.Now;
        }
        finally
        {
            clock.Release();
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
