using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Driving;

/// <summary>
/// Drives all cases of one process from the store's due index: whatever is due gets its turn. Nothing is kept in memory
/// that matters; after a crash the index says what is left to do.
/// </summary>
public sealed class CaseDriver(ICaseStore store, IEnumerable<ICaseTurn> turns, CaseClock clock, ILogger<CaseDriver> log)
    : IDisposable
{
    private const int Page = 64;

    /// <summary>How long a case that failed as a whole is left alone (case time).</summary>
    private static readonly TimeSpan SetAside = TimeSpan.FromMinutes(1);

    /// <summary>How many cases get their turn at the same time. A turn whose website hangs, or that waits for its turn to
    /// look, keeps a place for up to some minutes: there must be places beyond all of these, so that an alert finds one
    /// free. With 8 an alert waited for websites (see the benchmark's part "probes"); a place that waits costs next to
    /// nothing.</summary>
    public int SideBySide { get; init; } = 64;

    /// <summary>When it last looked at the due index (system time, UTC). While turns take long it goes on looking.</summary>
    public DateTimeOffset LastLook { get; private set; } = DateTimeOffset.MinValue;

    private readonly IReadOnlyList<ICaseTurn> _turns = [.. turns];
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _setAside = new();

    /// <summary>Runs turns until nothing is due any more.</summary>
    /// <returns>How many turns were run.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            return await new DriverPass(SideBySide, NextAsync, TurnAsync, SetAsideUntilLater).RunAsync(cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>Streams that are due, without those in hand and those set aside.</summary>
    private async Task<IReadOnlyList<string>> NextAsync(IReadOnlyCollection<string> inHand, CancellationToken cancel)
    {
        var now = clock.Now;
        foreach (var (stream, until) in _setAside)
            if (until <= now) _setAside.TryRemove(stream, out _);
        var due = await store.DueAsync(now, Page + _setAside.Count + inHand.Count, cancel);
        LastLook = TimeProvider.System.GetUtcNow();
        return [.. due.Select(d => d.Stream).Where(s => !_setAside.ContainsKey(s) && !inHand.Contains(s))];
    }

    private async Task TurnAsync(string stream, CancellationToken cancel)
    {
        try
        {
            await _turns.For(stream).RunAsync(stream, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The turn of {Stream} failed", stream);
            SetAsideUntilLater(stream);
        }
    }

    private void SetAsideUntilLater(string stream) => _setAside[stream] = clock.Now + SetAside;
}
