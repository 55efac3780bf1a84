using PolicyFlow.App.Storing.Carrying;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>
/// The store on Azure Storage: one partition a stream, written in one transaction under the ETag of its head; index
/// entries in partitions of their own, written before and checked when read; large bodies in blobs. Any number of
/// instances may use it at the same time.
/// </summary>
public sealed class TablesCaseStore : ICaseStore
{
    private readonly WriteParts _parts;
    private readonly StreamRows _streams;
    private readonly StoreTables _tables;
    private readonly KeyIndex _keys;
    private readonly WakeIndex _wakes;
    private readonly NameIndex _names;
    private readonly HeadLoop _loop;
    private readonly Eraser _eraser;
    private readonly EffectRun _effects;

    /// <summary>Makes the store; nothing is asked of storage yet.</summary>
    public TablesCaseStore(TablesStoreOptions options)
    {
        _tables = new StoreTables(options);
        _streams = new StreamRows(_tables);
        var hints = new Hints(_tables);
        (_keys, _wakes) = (new KeyIndex(_tables, _streams, hints), new WakeIndex(_tables, _streams, hints));
        _names = new NameIndex(_tables, _streams);
        var blobs = new BodyBlobs(_tables);
        _parts = new WriteParts(
            options, _streams, new Bodies(_tables, _streams, blobs), blobs,
            new HeadCommit(_tables, _keys, _wakes, _names, hints));
        _loop = new HeadLoop(_parts);
        (_eraser, _effects) = (new Eraser(_parts, _loop), new EffectRun(_parts, _loop));
    }

    /// <summary>Reads all streams as they are stored, and takes over those of another store.</summary>
    public IStreamCopies Copies =>
        new TablesCopies(_tables, _streams, _parts.Bodies, _parts.Blobs, _keys, _wakes, _names);

    /// <summary>Creates its tables and its container where they are missing.</summary>
    /// <exception cref="StoreUnavailableException">Storage does not answer, or refuses the access.</exception>
    public Task CreateAsync(CancellationToken cancel = default) => StorageFailure.GuardAsync(
        async () =>
        {
            await _tables.CreateAsync(cancel);
            return true;
        },
        cancel);

    /// <summary>
    /// Deletes blobs that no body needs: a crash left them behind, or came between an erasure and its end. To be run
    /// once a day.
    /// </summary>
    /// <param name="olderThan">Younger ones may belong to a write that is under way.</param>
    /// <returns>How many were deleted.</returns>
    public Task<int> SweepBlobsAsync(TimeSpan olderThan, CancellationToken cancel = default) =>
        StorageFailure.GuardAsync(() => new BlobSweep(_tables, _streams).RunAsync(olderThan, cancel), cancel);

    public Task<StreamSlice?> ReadAsync(string stream, int afterSequence = 0, CancellationToken cancel = default) =>
        ReadPageAsync(stream, afterSequence, int.MaxValue, cancel);

    public Task<StreamSlice?> ReadPageAsync(
        string stream, int afterSequence, int take, CancellationToken cancel = default) => StorageFailure.GuardAsync(
            () => _streams.ReadAsync(stream, Math.Max(afterSequence, 0), Math.Max(take, 1), cancel), cancel);

    public Task<AppendResult> AppendAsync(Append append, CancellationToken cancel = default) =>
        StorageFailure.GuardAsync(() => new AppendRun(_parts, _loop, _eraser, append).RunAsync(cancel), cancel);

    public Task<IReadOnlyDictionary<string, Body>> BodiesAsync(
        string stream, IReadOnlyCollection<string> ids, CancellationToken cancel = default) =>
        StorageFailure.GuardAsync(() => _parts.Bodies.ReadAsync(stream, ids, cancel), cancel);

    public Task<IReadOnlyList<string>> BodiesOfAsync(
        string stream, string owner, CancellationToken cancel = default) =>
        StorageFailure.GuardAsync(() => _parts.Bodies.OfOwnerAsync(stream, owner, cancel), cancel);

    public Task<IReadOnlyList<DueStream>> DueAsync(
        DateTimeOffset upTo, int take, CancellationToken cancel = default) =>
        StorageFailure.GuardAsync(() => _wakes.DueAsync(upTo, take, cancel), cancel);

    public Task<DateTimeOffset?> NextWakeAsync(CancellationToken cancel = default) => StorageFailure.GuardAsync(
        async () => await _wakes.DueAsync(DateTimeOffset.MaxValue, 1, cancel) is [var first]
            ? first.Wake : null as DateTimeOffset?,
        cancel);

    public Task<IReadOnlyList<PendingEffect>> EffectsAsync(string stream, CancellationToken cancel = default) =>
        StorageFailure.GuardAsync<IReadOnlyList<PendingEffect>>(
            async () => [.. (await _streams.HeadAsync(stream, cancel))?.Outbox.Effects.Select(e => e.On(stream)) ?? []],
            cancel);

    public Task<ClaimResult> ClaimAsync(
        string stream, string effectId, string owner, DateTimeOffset now, DateTimeOffset leaseUntil,
        CancellationToken cancel = default) => StorageFailure.GuardAsync(
            () => _effects.ClaimAsync(stream, effectId, owner, now, leaseUntil, cancel), cancel);

    public Task RetryLaterAsync(
        string stream, string effectId, DateTimeOffset nextAttempt, string error, CancellationToken cancel = default) =>
        StorageFailure.GuardAsync(
            () => _effects.RetryLaterAsync(stream, effectId, nextAttempt, error, cancel), cancel);

    public Task ReleaseClaimsOfOthersAsync(string owner, CancellationToken cancel = default) =>
        StorageFailure.GuardAsync(
            async () => await _tables.EachAsync(
                // A stream with an unfinished effect has a wake time.
                await _wakes.StreamsAsync(cancel),
                (stream, token) => _effects.ReleaseAsync(stream, owner, token),
                cancel),
            cancel);

    public Task<KeyPage> FindAsync(KeyQuery query, CancellationToken cancel = default) =>
        StorageFailure.GuardAsync(() => _keys.FindAsync(query, cancel), cancel);

    public Task<int> CountAsync(string index, string value, int atMost, CancellationToken cancel = default) =>
        StorageFailure.GuardAsync(() => _keys.CountAsync(index, value, atMost, cancel), cancel);

    public Task<IReadOnlyList<StreamHead>> HeadsAsync(
        string? afterStream, int take, CancellationToken cancel = default) =>
        StorageFailure.GuardAsync(() => _names.HeadsAsync(afterStream, take, cancel), cancel);
}
