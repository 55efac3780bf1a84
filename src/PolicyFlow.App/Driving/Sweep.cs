using Microsoft.Extensions.Logging;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Telemetry;

namespace PolicyFlow.App.Driving;

/// <summary>What a sweep found.</summary>
/// <param name="Nudged">Cases whose engine was told to look.</param>
/// <param name="Driven">Cases that their engine left asleep, and that the sweep drove itself.</param>
public sealed record SweepResult(int Nudged, int Driven);

/// <summary>
/// The net under an engine that may lose a timer or a signal: every case whose time has come is brought to its attention.
/// One that slept through two sweeps is driven here, under the store's leases; and so is at once what has no engine.
/// </summary>
public sealed class Sweep(
    ICaseStore store, IDriveCases engine, IEnumerable<ICaseTurn> turns, CaseClock clock, ILogger<Sweep> log,
    SweepEnd? end = null)
{
    /// <summary>How often the host sweeps.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    private const int Most = 500;

    private readonly IReadOnlyList<ICaseTurn> _turns = [.. turns];

    public async Task<SweepResult> RunAsync(CancellationToken cancel = default)
    {
        var now = clock.Now;
        var driven = 0;
        var due = await store.DueAsync(now, Most, cancel);
        foreach (var (stream, wake) in due)
        {
            // What has no engine, such as a letter of somebody's entry in a campaign, is driven here and nowhere else.
            if (CaseKind.Of(stream) is null)
            {
                await DriveAsync(stream, cancel);
                continue;
            }

            await engine.ChangedAsync(stream);
            if (now - wake < 2 * Every || !await DriveAsync(stream, cancel)) continue;
            driven++;
        }

        if (driven > 0) log.LogWarning("The sweep drove {Driven} cases that had overslept twice", driven);
        if (end is not null) await end.ReachedAsync(driven, cancel);
        return new SweepResult(due.Count, driven);
    }

    private async Task<bool> DriveAsync(string stream, CancellationToken cancel)
    {
        try
        {
            await _turns.For(stream).RunAsync(stream, cancel);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One bad case must not keep the others asleep.
            log.LogError(fault, "The turn of {Stream} failed", stream);
            return false;
        }
    }
}
