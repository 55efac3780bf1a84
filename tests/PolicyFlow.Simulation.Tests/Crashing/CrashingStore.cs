using PolicyFlow.App.Storing;

namespace PolicyFlow.Simulation.Tests.Crashing;

/// <summary>
/// The real store, in a process that may end at any write. Each call is finished before it returns: so a run takes the
/// same course each time.
/// </summary>
internal sealed class CrashingStore(ICaseStore inner, CrashPlan plan) : ICaseStore
{
    public Task<AppendResult> AppendAsync(Append append, CancellationToken cancel = default) =>
        Write(() => inner.AppendAsync(append, cancel));

    public Task<ClaimResult> ClaimAsync(
        string stream, string effectId, string owner, DateTimeOffset now, DateTimeOffset leaseUntil,
        CancellationToken cancel = default) =>
        Write(() => inner.ClaimAsync(stream, effectId, owner, now, leaseUntil, cancel));

    public Task RetryLaterAsync(
        string stream, string effectId, DateTimeOffset nextAttempt, string error, CancellationToken cancel = default) =>
        Write(async () =>
        {
            await inner.RetryLaterAsync(stream, effectId, nextAttempt, error, cancel);
            return true;
        });

    public Task ReleaseClaimsOfOthersAsync(string owner, CancellationToken cancel = default) =>
        inner.ReleaseClaimsOfOthersAsync(owner, cancel);

    public Task<StreamSlice?> ReadAsync(string stream, int afterSequence = 0, CancellationToken cancel = default) =>
        Read(() => inner.ReadAsync(stream, afterSequence, cancel));

    public Task<StreamSlice?> ReadPageAsync(
        string stream, int afterSequence, int take, CancellationToken cancel = default) =>
        Read(() => inner.ReadPageAsync(stream, afterSequence, take, cancel));

    public Task<IReadOnlyDictionary<string, Body>> BodiesAsync(
        string stream, IReadOnlyCollection<string> ids, CancellationToken cancel = default) =>
        Read(() => inner.BodiesAsync(stream, ids, cancel));

    public Task<IReadOnlyList<string>> BodiesOfAsync(string stream, string owner, CancellationToken cancel = default) =>
        Read(() => inner.BodiesOfAsync(stream, owner, cancel));

    public Task<IReadOnlyList<DueStream>> DueAsync(DateTimeOffset upTo, int take, CancellationToken cancel = default) =>
        Read(() => inner.DueAsync(upTo, take, cancel));

    public Task<DateTimeOffset?> NextWakeAsync(CancellationToken cancel = default) =>
        Read(() => inner.NextWakeAsync(cancel));

    public Task<IReadOnlyList<PendingEffect>> EffectsAsync(string stream, CancellationToken cancel = default) =>
        Read(() => inner.EffectsAsync(stream, cancel));

    public Task<KeyPage> FindAsync(KeyQuery query, CancellationToken cancel = default) =>
        Read(() => inner.FindAsync(query, cancel));

    public Task<int> CountAsync(string index, string value, int atMost, CancellationToken cancel = default) =>
        Read(() => inner.CountAsync(index, value, atMost, cancel));

    public Task<IReadOnlyList<StreamHead>> HeadsAsync(
        string? afterStream, int take, CancellationToken cancel = default) =>
        Read(() => inner.HeadsAsync(afterStream, take, cancel));

    private Task<T> Write<T>(Func<Task<T>> work)
    {
        plan.BeforeWrite();
        var result = work().GetAwaiter().GetResult();
        plan.AfterWrite();
        return Task.FromResult(result);
    }

    private Task<T> Read<T>(Func<Task<T>> work)
    {
        plan.Alive();
        return Task.FromResult(work().GetAwaiter().GetResult());
    }
}
