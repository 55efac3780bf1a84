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
    private const int Page = 256;

    /// <summary>A case that stays due turn after turn (another process holds its effect, say) must not spin.</summary>
    private const int MostTurnsAPass = 25;

    /// <summary>How long a case that failed as a whole is left alone (case time).</summary>
    private static readonly TimeSpan SetAside = TimeSpan.FromMinutes(1);

    /// <summary>How many cases get their turn at the same time.</summary>
    public int SideBySide { get; init; } = 8;

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
            var total = 0;
            var turnsOf = new Dictionary<string, int>();
            while (true)
            {
                var due = await NextAsync(cancel);
                if (due.Count == 0) return total;
                foreach (var stream in due)
                {
                    turnsOf[stream] = turnsOf.GetValueOrDefault(stream) + 1;
                    if (turnsOf[stream] > MostTurnsAPass) _setAside[stream] = clock.Now + SetAside;
                }

                await Parallel.ForEachAsync(
                    due,
                    new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancel },
                    async (stream, token) => await TurnAsync(stream, token));
                total += due.Count;
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<IReadOnlyList<string>> NextAsync(CancellationToken cancel)
    {
        var now = clock.Now;
        foreach (var (stream, until) in _setAside)
            if (until <= now) _setAside.TryRemove(stream, out _);
        var due = await store.DueAsync(now, Page + _setAside.Count, cancel);
        return [.. due.Select(d => d.Stream).Where(s => !_setAside.ContainsKey(s))];
    }

    private async Task TurnAsync(string stream, CancellationToken cancel)
    {
        var turn = _turns.FirstOrDefault(t => stream.StartsWith(t.Prefix, StringComparison.Ordinal));
        try
        {
            if (turn is null) throw new InvalidOperationException("No driver knows this kind of stream.");
            await turn.RunAsync(stream, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The turn of {Stream} failed", stream);
            _setAside[stream] = clock.Now + SetAside;
        }
    }
}
