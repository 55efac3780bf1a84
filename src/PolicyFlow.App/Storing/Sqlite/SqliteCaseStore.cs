using PolicyFlow.App.Storing.Carrying;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>
/// The store on one machine: one SQLite file in WAL mode with <c>synchronous=FULL</c>. One thread writes and commits in
/// groups; a few connections read. One process at a time may use a file, see <see cref="DataFolder"/>.
/// </summary>
public sealed class SqliteCaseStore : ICaseStore, IAsyncDisposable
{
    private readonly Connections _connections;
    private readonly WriterQueue? _writer;
    private readonly ReaderPool _readers;
    private readonly KnownHeads _heads;
    private readonly SqliteStoreOptions _options;

    private SqliteCaseStore(
        SqliteStoreOptions options, Connections connections, KnownHeads heads, WriteSession? session)
    {
        (_connections, _heads, _options) = (connections, heads, options);
        if (session is not null)
            _writer = new WriterQueue(options, session, () => new WriteSession(connections.OpenWriter(), options, heads));
        _readers = new ReaderPool(connections, options);
    }

    /// <summary>Reads all streams as they are stored, and takes over those of another store.</summary>
    public IStreamCopies Copies => new SqliteCopies(_connections, _options, work => Writer.RunAsync(work, default));

    private WriterQueue Writer =>
        _writer ?? throw new StoreUnavailableException("The store was opened for reading only.");

    /// <summary>Opens the file, or creates it.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be opened, is damaged, is not ours or is of a newer
    /// release.</exception>
    public static SqliteCaseStore Open(SqliteStoreOptions options)
    {
        var connections = new Connections(options);
        Microsoft.Data.Sqlite.SqliteConnection? connection = null;
        try
        {
            connection = connections.OpenWriter();
            Schema.Ensure(connection);
            var heads = new KnownHeads();
            var session = new WriteSession(connection, options, heads);
            // A process that ended right after an erasure may have left the words in the log.
            session.EmptyLog(TimeSpan.FromSeconds(1));
            return new SqliteCaseStore(options, connections, heads, session);
        }
        catch (Exception failure)
        {
            connection?.Dispose();
            var told = SqliteFailure.Translate(failure, options.Path);
            if (told == failure) throw;
            throw told;
        }
    }

    /// <summary>Opens a file that another process may be writing to, for reading only: to verify it or to copy it.
    /// </summary>
    /// <exception cref="StoreUnavailableException">It cannot be opened, is damaged, is not ours or is of a newer
    /// release.</exception>
    public static SqliteCaseStore OpenToRead(SqliteStoreOptions options)
    {
        var connections = new Connections(options);
        try
        {
            using var connection = connections.OpenReader();
            Schema.Check(connection);
            return new SqliteCaseStore(options, connections, new KnownHeads(), session: null);
        }
        catch (Exception failure)
        {
            var told = SqliteFailure.Translate(failure, options.Path);
            if (told == failure) throw;
            throw told;
        }
    }

    public Task<StreamSlice?> ReadAsync(string stream, int afterSequence = 0, CancellationToken cancel = default) =>
        ReadPageAsync(stream, afterSequence, int.MaxValue, cancel);

    public Task<StreamSlice?> ReadPageAsync(
        string stream, int afterSequence, int take, CancellationToken cancel = default) =>
        _heads.NothingAfter(stream, afterSequence) is { } nothing
            ? Task.FromResult<StreamSlice?>(nothing)
            : _readers.ReadAsync(s => Reads.Stream(s, stream, afterSequence, take), cancel);

    public Task<AppendResult> AppendAsync(Append append, CancellationToken cancel = default) =>
        Writer.RunAsync(s => s.Appends.Write(append), cancel);

    public async Task<IReadOnlyDictionary<string, Body>> BodiesAsync(
        string stream, IReadOnlyCollection<string> ids, CancellationToken cancel = default) =>
        await _readers.ReadAsync(s => Reads.Bodies(s, stream, ids), cancel);

    public async Task<IReadOnlyList<string>> BodiesOfAsync(
        string stream, string owner, CancellationToken cancel = default) =>
        await _readers.ReadAsync(s => Reads.BodiesOf(s, stream, owner), cancel);

    public async Task<IReadOnlyList<DueStream>> DueAsync(
        DateTimeOffset upTo, int take, CancellationToken cancel = default) =>
        await _readers.ReadAsync(s => Reads.Due(s, upTo, take), cancel);

    public Task<DateTimeOffset?> NextWakeAsync(CancellationToken cancel = default) =>
        _readers.ReadAsync(Reads.NextWake, cancel);

    public async Task<IReadOnlyList<PendingEffect>> EffectsAsync(string stream, CancellationToken cancel = default) =>
        await _readers.ReadAsync(s => Reads.Effects(s, stream), cancel);

    public Task<ClaimResult> ClaimAsync(
        string stream, string effectId, string owner, DateTimeOffset now, DateTimeOffset leaseUntil,
        CancellationToken cancel = default) =>
        Writer.RunAsync(s => s.Effects.Claim(stream, effectId, owner, now, leaseUntil), cancel);

    public Task RetryLaterAsync(
        string stream, string effectId, DateTimeOffset nextAttempt, string error, CancellationToken cancel = default) =>
        Writer.RunAsync(
            s =>
            {
                var found = s.Effects.RetryLater(stream, effectId, nextAttempt, error);
                if (found) s.Appends.Rewake(stream);
                return found;
            },
            cancel);

    public Task ReleaseClaimsOfOthersAsync(string owner, CancellationToken cancel = default) =>
        Writer.RunAsync(s => s.Effects.ReleaseClaimsOfOthers(owner), cancel);

    public Task<KeyPage> FindAsync(KeyQuery query, CancellationToken cancel = default) =>
        _readers.ReadAsync(s => KeyReads.Find(s, query), cancel);

    public Task<int> CountAsync(string index, string value, int atMost, CancellationToken cancel = default) =>
        _readers.ReadAsync(s => KeyReads.Count(s, index, value, atMost), cancel);

    public async Task<IReadOnlyList<StreamHead>> HeadsAsync(
        string? afterStream, int take, CancellationToken cancel = default) =>
        await _readers.ReadAsync(s => Reads.Heads(s, afterStream, take), cancel);

    /// <summary>Writes a copy of the whole store as it is at one moment, while it goes on working.</summary>
    /// <param name="path">A file that does not exist yet.</param>
    /// <exception cref="StoreUnavailableException">The copy could not be written.</exception>
    internal Task CopyToAsync(string path) => Task.Run(() =>
    {
        try
        {
            using var connection = _connections.OpenWriter();
            using var copy = new Statement(connection, "VACUUM INTO ?");
            copy.Set(1, path).Run();
        }
        catch (Microsoft.Data.Sqlite.SqliteException failure)
        {
            throw SqliteFailure.Translate(failure, path);
        }
    });

    /// <summary>Writes what still waits, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _readers.Dispose();
        if (_writer is not null) await _writer.DisposeAsync();
    }
}
