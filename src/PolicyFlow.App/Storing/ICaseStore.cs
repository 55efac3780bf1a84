using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Storing;

/// <summary>
/// Streams of events with the bodies, effects, keys and wake time that belong to them. One write is atomic. Every store
/// passes the same contract suite. A failing disk or a damaged file surfaces as
/// <see cref="StoreUnavailableException"/>, and then nothing of that write was kept.
/// </summary>
public interface ICaseStore
{
    /// <summary>Reads a stream from <paramref name="afterSequence"/> on, or null where there is none.</summary>
    Task<StreamSlice?> ReadAsync(string stream, int afterSequence = 0, CancellationToken cancel = default);

    /// <summary>
    /// Reads at most <paramref name="take"/> events, for streams that are too long to be read whole. A store of its own
    /// reads no more than that.
    /// </summary>
    async Task<StreamSlice?> ReadPageAsync(
        string stream, int afterSequence, int take, CancellationToken cancel = default)
    {
        var whole = await ReadAsync(stream, afterSequence, cancel);
        return whole is null ? null : whole with { Events = [.. whole.Events.Take(take)] };
    }

    /// <summary>
    /// Writes events with all that belongs to them, or says why not. A command id that is already in the stream answers
    /// <see cref="AppendOutcome.Replayed"/> and writes nothing, whatever version was expected. The id of a body or of a
    /// waiting effect that is already in the stream is a mistake: <see cref="InvalidOperationException"/>.
    /// </summary>
    Task<AppendResult> AppendAsync(Append append, CancellationToken cancel = default);

    /// <summary>The bodies of a stream that still exist, by id. Erased ones are missing.</summary>
    Task<IReadOnlyDictionary<string, Body>> BodiesAsync(
        string stream, IReadOnlyCollection<string> ids, CancellationToken cancel = default);

    /// <summary>The ids of the bodies that one owner left in a stream: what an erasure takes away.</summary>
    Task<IReadOnlyList<string>> BodiesOfAsync(string stream, string owner, CancellationToken cancel = default);

    /// <summary>Streams whose wake time has come, earliest first (ties by stream id).</summary>
    Task<IReadOnlyList<DueStream>> DueAsync(DateTimeOffset upTo, int take, CancellationToken cancel = default);

    /// <summary>The earliest wake time of all, or null when nothing waits.</summary>
    Task<DateTimeOffset?> NextWakeAsync(CancellationToken cancel = default);

    /// <summary>The effects of a stream that are neither done nor withdrawn, oldest first.</summary>
    Task<IReadOnlyList<PendingEffect>> EffectsAsync(string stream, CancellationToken cancel = default);

    /// <summary>
    /// Takes an effect in hand before it is performed, so that a crash in between is known. The claim counts as one
    /// attempt and is durable when this returns. Taking up an attempt whose end nobody knows is the same attempt again:
    /// a crash is no failure of the other side, and must not put off what comes next.
    /// </summary>
    /// <param name="owner">Names the claiming process.</param>
    /// <param name="now">System time.</param>
    /// <param name="leaseUntil">System time after which another owner may take it over.</param>
    Task<ClaimResult> ClaimAsync(
        string stream, string effectId, string owner, DateTimeOffset now, DateTimeOffset leaseUntil,
        CancellationToken cancel = default);

    /// <summary>Gives a claimed effect back to be tried again at <paramref name="nextAttempt"/> (case time).</summary>
    /// <param name="error">What went wrong, without names, addresses or words of a report.</param>
    Task RetryLaterAsync(
        string stream, string effectId, DateTimeOffset nextAttempt, string error, CancellationToken cancel = default);

    /// <summary>
    /// At the start of the only process that uses this store: claims of earlier processes are dead, and their effects
    /// are in doubt at once instead of when their lease ends.
    /// </summary>
    Task ReleaseClaimsOfOthersAsync(string owner, CancellationToken cancel = default);

    /// <summary>Keys of an index in order of (sort, stream). A key is a hint; check it against the stream.</summary>
    Task<KeyPage> FindAsync(KeyQuery query, CancellationToken cancel = default);

    /// <summary>How many keys match, counted to <paramref name="atMost"/> and no further.</summary>
    Task<int> CountAsync(string index, string value, int atMost, CancellationToken cancel = default);

    /// <summary>All streams in order of id, for verification and export.</summary>
    Task<IReadOnlyList<StreamHead>> HeadsAsync(string? afterStream, int take, CancellationToken cancel = default);
}

/// <summary>A window on a stream's events, with what is true of the whole stream.</summary>
public sealed record StreamSlice(StreamHead Head, IReadOnlyList<StoredEvent> Events);

/// <summary>Where a stream ends: its version (sequence of the last event) and the hash that seals it.</summary>
public sealed record StreamHead(string Stream, int Version, string Hash, DateTimeOffset? Wake);

/// <summary>A stream that wants to be woken.</summary>
public sealed record DueStream(string Stream, DateTimeOffset Wake);

/// <summary>
/// An event as stored. <see cref="Hash"/> is SHA-256 over all other fields, see <see cref="EventHash"/>.
/// </summary>
/// <param name="At">UTC, kept to the millisecond.</param>
/// <param name="Data">The event's fields as JSON, exactly as first written.</param>
public sealed record StoredEvent(
    string Stream, int Sequence, DateTimeOffset At, string Actor, string Clause, string CommandId, string Name,
    int Version, string Data, string PreviousHash, string Hash);

/// <summary>An event on its way into a stream; the store gives it its sequence and hashes.</summary>
public sealed record NewEvent(
    DateTimeOffset At, string Actor, string Clause, string CommandId, string Name, int Version, string Data);

/// <summary>Words about people. Erasing removes the row, and with it text, salt and owner.</summary>
/// <param name="Owner">Whose words they are or whom they are about, such as <c>reporter</c> or <c>person:p-3</c>.
/// </param>
public sealed record Body(string Id, string Owner, byte[] Salt, string ContentType, byte[] Bytes);

/// <summary>An effect to be put into the outbox. The id never changes and gives the Message-ID of its mail.</summary>
/// <param name="NotBefore">Case time of the first attempt.</param>
public sealed record NewEffect(string Id, Effect Effect, DateTimeOffset NotBefore);

/// <summary>An effect that waits or is in hand.</summary>
/// <param name="Attempts">How often it has been claimed.</param>
/// <param name="InDoubt">The last claim ended without a record: it may have been performed.</param>
/// <param name="NextAttempt">Case time.</param>
public sealed record PendingEffect(
    string Stream, string Id, Effect Effect, DateTimeOffset NextAttempt, int Attempts, bool InDoubt, string? LastError);

/// <summary>An index entry. Values are looked up whole and may be words about people.</summary>
/// <param name="Sort">Orders entries of the same value, ordinally; holds no words, such as a time and an id.</param>
public sealed record Key(string Index, string Value, string Sort = "");

/// <summary>A page of an index.</summary>
/// <param name="After">The cursor of the page before, or null for the first.</param>
public sealed record KeyQuery(string Index, string Value, int Take, string? After = null);

/// <summary>Entries found, and the cursor that goes on where they end (null at the end).</summary>
public sealed record KeyPage(IReadOnlyList<FoundKey> Found, string? Next);

/// <summary>One index entry that was found.</summary>
public sealed record FoundKey(string Stream, string Sort);

/// <summary>One atomic write to one stream.</summary>
/// <param name="ExpectedVersion">The version that the decision was made on; 0 for a stream that must not exist.</param>
/// <param name="CommandId">Unique for what was asked within the stream; the events are stored with it.</param>
/// <param name="Events">At least one, unless only effects are completed or keys changed; the first write to a stream
/// always has one. An event whose time is before the last one's is given the last one's time.</param>
public sealed record Append(string Stream, int ExpectedVersion, string CommandId, IReadOnlyList<NewEvent> Events)
{
    public IReadOnlyList<Body> Bodies { get; init; } = [];
    public IReadOnlyList<NewEffect> Effects { get; init; } = [];

    /// <summary>Ids that leave the outbox: done or withdrawn.</summary>
    public IReadOnlyList<string> CompletedEffects { get; init; } = [];

    /// <summary>When the case itself is next due (case time), or null for never; each write states it anew. The store
    /// keeps the earlier of this and the next attempt of the effects that are first in their lanes as the stream's wake
    /// time: an effect that waits behind another cannot be tried yet.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Added after <see cref="RemoveKeys"/> are removed: a key in both is there afterwards.</summary>
    public IReadOnlyList<Key> AddKeys { get; init; } = [];

    public IReadOnlyList<Key> RemoveKeys { get; init; } = [];

    /// <summary>Ids of bodies to remove for good.</summary>
    public IReadOnlyList<string> ErasedBodies { get; init; } = [];
}

/// <summary>How a write ended.</summary>
public enum AppendOutcome
{
    Written,

    /// <summary>The same command was recorded before; the result is the earlier one.</summary>
    Replayed,

    /// <summary>Somebody else was first: reload and decide again.</summary>
    Conflict,
}

/// <summary>The result of a write: on Written and Replayed the command's events as they stand in the stream.</summary>
public sealed record AppendResult(AppendOutcome Outcome, int Version, IReadOnlyList<StoredEvent> Events);

/// <summary>Whether an effect may be performed now.</summary>
public abstract record ClaimResult
{
    private ClaimResult()
    {
    }

    /// <param name="Attempt">This attempt's number, from 1.</param>
    /// <param name="InDoubt">An earlier attempt ended without a record.</param>
    public sealed record Claimed(int Attempt, bool InDoubt) : ClaimResult;

    /// <summary>Another process has it until then (system time).</summary>
    public sealed record Busy(DateTimeOffset Until) : ClaimResult;

    /// <summary>It is done, withdrawn or unknown.</summary>
    public sealed record Finished : ClaimResult;
}

/// <summary>The store cannot keep anything just now: disk full, file damaged, storage out of reach.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
