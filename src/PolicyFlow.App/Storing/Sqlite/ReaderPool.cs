using System.Collections.Concurrent;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>A few reading connections, opened when first needed. One that failed is closed, not used again.</summary>
internal sealed class ReaderPool(Connections connections, SqliteStoreOptions options) : IDisposable
{
    private readonly ConcurrentBag<ReadSession> _idle = [];
    private readonly SemaphoreSlim _free = new(options.Readers);
    private bool _closed;

    public async Task<T> ReadAsync<T>(Func<ReadSession, T> read, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(SqliteCaseStore));
        await _free.WaitAsync(cancel);
        ReadSession? session = null;
        try
        {
            if (!_idle.TryTake(out session)) session = new ReadSession(connections.OpenReader());
            var result = read(session);
            _idle.Add(session);
            session = null;
            return result;
        }
        catch (Exception failure)
        {
            var told = SqliteFailure.Translate(failure, options.Path);
            if (told == failure) throw;
            throw told;
        }
        finally
        {
            session?.Dispose();
            _free.Release();
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var session)) session.Dispose();
    }
}
