using System.Threading.Channels;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>
/// One thread that writes. It takes all that waits and commits it together: one flush to disk serves many callers, and
/// each is told only after that flush.
/// </summary>
internal sealed class WriterQueue : IAsyncDisposable
{
    // The only continuation is the writer's thread that waits, so waking it needs no thread in between.
    private readonly Channel<WriteJob> _jobs = Channel.CreateUnbounded<WriteJob>(
        new() { SingleReader = true, AllowSynchronousContinuations = true });

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PauseBeforeNextTry = TimeSpan.FromSeconds(1);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SqliteStoreOptions _options;
    private readonly Func<WriteSession> _open;
    private WriteSession? _session;
    private bool _logHoldsErasedWords;

    public WriterQueue(SqliteStoreOptions options, WriteSession first, Func<WriteSession> open)
    {
        (_options, _session, _open) = (options, first, open);
        new Thread(Loop) { IsBackground = true, Name = "PolicyFlow writer" }.Start();
    }

    public Task<T> RunAsync<T>(Func<WriteSession, T> work, CancellationToken cancel)
    {
        var job = new WriteJob<T>(work, cancel);
        ObjectDisposedException.ThrowIf(!_jobs.Writer.TryWrite(job), typeof(SqliteCaseStore));
        return job.Done;
    }

    public async ValueTask DisposeAsync()
    {
        _jobs.Writer.TryComplete();
        await _ended.Task;
    }

    private void Loop()
    {
        var batch = new List<WriteJob>(_options.MostPerCommit);
        while (WaitForJobs())
        {
            while (batch.Count < _options.MostPerCommit && _jobs.Reader.TryRead(out var job)) batch.Add(job);
            Write(batch);
            batch.Clear();
        }

        CloseSession();
        _ended.SetResult();
    }

    private bool WaitForJobs()
    {
        var waiting = _jobs.Reader.WaitToReadAsync().AsTask();
        while (_logHoldsErasedWords && !waiting.Wait(PauseBeforeNextTry)) EmptyLog(TimeSpan.Zero);
        return waiting.GetAwaiter().GetResult();
    }

    private void Write(List<WriteJob> batch)
    {
        var failure = TryCommit(batch);
        if (failure is null)
        {
            batch.ForEach(job => job.Complete());
            return;
        }

        if (batch.Count == 1)
        {
            batch[0].Fail(SqliteFailure.Translate(failure, _options.Path));
            return;
        }

        // One of them is at fault: alone, each gets the answer that it deserves.
        foreach (var job in batch) Write([job]);
    }

    private Exception? TryCommit(List<WriteJob> batch)
    {
        try
        {
            _session ??= _open();
            _session.Begin();
            foreach (var job in batch) job.Run(_session);
            _session.Commit();
            _options.Committed?.Invoke(batch.Count);
        }
#pragma warning disable CA1031 // Whatever it is, it goes to the caller whose write it was.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Undo(failure);
            return failure;
        }

        var erased = _session.Bodies.Erased;
        _session.Bodies.Erased = false;
        _logHoldsErasedWords |= erased;
        // While a reader stands in the way for long, other writers shall not wait each time.
        if (_logHoldsErasedWords) EmptyLog(erased ? Patience : TimeSpan.Zero);
        return null;
    }

    private void Undo(Exception failure)
    {
        if (_session is null) return;
        _session.Bodies.Erased = false;
        try
        {
            _session.Rollback();
            if (SqliteFailure.SpoilsConnection(failure)) CloseSession();
        }
#pragma warning disable CA1031 // A connection that cannot even roll back is closed, which undoes its transaction.
        catch
#pragma warning restore CA1031
        {
            CloseSession();
        }
    }

    private void EmptyLog(TimeSpan patience)
    {
        try
        {
            _logHoldsErasedWords = !(_session ??= _open()).EmptyLog(patience);
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // The erasure is committed; emptying the log is tried again.
        }
    }

    private void CloseSession()
    {
        _session?.Dispose();
        _session = null;
    }
}
