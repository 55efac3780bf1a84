using System.Collections.Concurrent;
using PolicyFlow.App.Storing;

namespace PolicyFlow.Bench.Transitions;

/// <summary>One write as the store kept it.</summary>
internal abstract record Kept
{
    public sealed record Appended(Append Append, AppendResult Result) : Kept;

    public sealed record Claimed(string Stream, string Effect, string Owner, DateTimeOffset Until) : Kept;
}

/// <summary>Passes everything to the store and remembers what was written.</summary>
internal sealed class Recorder(ICaseStore inner) : ICaseStore
{
    private readonly ConcurrentQueue<Kept> _kept = new();

    public IReadOnlyCollection<Kept> Kept => _kept;

    public async Task<AppendResult> AppendAsync(Append append, CancellationToken cancel = default)
    {
        var result = await inner.AppendAsync(append, cancel);
        if (result.Outcome == AppendOutcome.Written) _kept.Enqueue(new Kept.Appended(append, result));
        return result;
    }

    public async Task<ClaimResult> ClaimAsync(
        string stream, string effectId, string owner, DateTimeOffset now, DateTimeOffset leaseUntil,
        CancellationToken cancel = default)
    {
        var result = await inner.ClaimAsync(stream, effectId, owner, now, leaseUntil, cancel);
        if (result is ClaimResult.Claimed) _kept.Enqueue(new Kept.Claimed(stream, effectId, owner, leaseUntil));
        return result;
    }

    public Task RetryLaterAsync(
        string stream, string effectId, DateTimeOffset nextAttempt, string error, CancellationToken cancel = default) =>
        inner.RetryLaterAsync(stream, effectId, nextAttempt, error, cancel);

    public Task ReleaseClaimsOfOthersAsync(string owner, CancellationToken cancel = default) =>
        inner.ReleaseClaimsOfOthersAsync(owner, cancel);

    public Task<StreamSlice?> ReadAsync(string stream, int afterSequence = 0, CancellationToken cancel = default) =>
        inner.ReadAsync(stream, afterSequence, cancel);

    public Task<StreamSlice?> ReadPageAsync(
        string stream, int afterSequence, int take, CancellationToken cancel = default) =>
        inner.ReadPageAsync(stream, afterSequence, take, cancel);

    public Task<IReadOnlyDictionary<string, Body>> BodiesAsync(
        string stream, IReadOnlyCollection<string> ids, CancellationToken cancel = default) =>
        inner.BodiesAsync(stream, ids, cancel);

    public Task<IReadOnlyList<string>> BodiesOfAsync(string stream, string owner, CancellationToken cancel = default) =>
        inner.BodiesOfAsync(stream, owner, cancel);

    public Task<IReadOnlyList<DueStream>> DueAsync(DateTimeOffset upTo, int take, CancellationToken cancel = default) =>
        inner.DueAsync(upTo, take, cancel);

    public Task<DateTimeOffset?> NextWakeAsync(CancellationToken cancel = default) => inner.NextWakeAsync(cancel);

    public Task<IReadOnlyList<PendingEffect>> EffectsAsync(string stream, CancellationToken cancel = default) =>
        inner.EffectsAsync(stream, cancel);

    public Task<KeyPage> FindAsync(KeyQuery query, CancellationToken cancel = default) => inner.FindAsync(query, cancel);

    public Task<int> CountAsync(string index, string value, int atMost, CancellationToken cancel = default) =>
        inner.CountAsync(index, value, atMost, cancel);

    public Task<IReadOnlyList<StreamHead>> HeadsAsync(
        string? afterStream, int take, CancellationToken cancel = default) =>
        inner.HeadsAsync(afterStream, take, cancel);
}
