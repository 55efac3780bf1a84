using System.Text.Json;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Audit;

/// <summary>The last seal and when it was made (case time).</summary>
public sealed record LastSeal(Seal Seal, DateTimeOffset At);

/// <summary>
/// Has the whole record checked when an auditor asks: all chains, and what has become of the store since the last seal. It
/// reads everything, so it runs beside the request, one at a time, and its result is kept.
/// </summary>
public sealed class RecordCheckDesk(ICaseStore store, IFileStore files, TimeProvider system, ILogger<RecordCheckDesk> log)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly PlainStreams _streams = new(store);

    public async Task<RecordCheck> LastAsync(CancellationToken cancel) =>
        (await _streams.LoadAsync(RecordCheck.Kind, RecordCheck.Stream, cancel)).State;

    public async Task<LastSeal?> LastSealAsync(CancellationToken cancel)
    {
        if ((await store.ReadPageAsync(Seal.Stream, int.MaxValue, 1, cancel))?.Head is not { Version: > 0 } head) return null;
        var last = (await store.ReadPageAsync(Seal.Stream, head.Version - 1, 1, cancel))!.Events[0];
        return new LastSeal(JsonSerializer.Deserialize<Seal>(last.Data, Json)!, last.At);
    }

    /// <summary>Begins a check unless one runs.</summary>
    public async Task BeginAsync(Actor by, string command, CancellationToken cancel)
    {
        var now = system.GetUtcNow();
        var begun = await _streams.WriteAsync(
            RecordCheck.Kind, new StreamCommand(RecordCheck.Stream, command, by, now),
            state => state.IsRunning(now) ? Decision.Of() : Decision.Of(new RecordCheckBegun()), cancel: cancel);
        if (begun.Events.Count > 0) _ = Task.Run(() => RunAsync(command), CancellationToken.None);
    }

    private async Task RunAsync(string command)
    {
        try
        {
            var seal = await LastSealAsync(default);
            var since = seal is null ? null : await new SealVerifier(store, files).VerifyAsync(seal.Seal.Hash);
            var report = await new ChainVerifier(store).VerifyAsync();
            var found = new RecordChecked(
                report.Streams, report.Events, report.BrokenStreams, report.FirstBroken?.ToString(), seal?.Seal.Hash,
                since?.Broken);
            await _streams.WriteAsync(
                RecordCheck.Kind,
                new StreamCommand(RecordCheck.Stream, command + "-ended", Actor.System, system.GetUtcNow()),
                _ => Decision.Of(found));
        }
        catch (Exception fault)
        {
            // It stays unended, and the page says so.
            log.LogError(fault, "The check of the whole record did not end");
        }
    }
}
