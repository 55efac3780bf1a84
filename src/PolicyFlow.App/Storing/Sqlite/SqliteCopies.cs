using PolicyFlow.App.Storing.Carrying;

namespace PolicyFlow.App.Storing.Sqlite;

/// <inheritdoc cref="IStreamCopies"/>
internal sealed class SqliteCopies(
    Connections connections, SqliteStoreOptions options, Func<Func<WriteSession, bool>, Task<bool>> write)
    : IStreamCopies
{
    public async IAsyncEnumerable<CopiedRow> ReadAllAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var reader = Guard(() => new CopyReader(connections.OpenReader()));
        using var rows = reader.All().GetEnumerator();
        while (Guard(rows.MoveNext))
        {
            cancel.ThrowIfCancellationRequested();
            yield return rows.Current;
        }

        await Task.CompletedTask;
    }

    public Task WriteAsync(string stream, IReadOnlyList<CopiedRow> rows, CancellationToken cancel = default) =>
        write(session =>
        {
            using var writer = new CopyWriter(session.Connection);
            foreach (var row in rows) writer.Add(stream, row);
            return true;
        });

    public Task FinishAsync(StreamEnd end, CancellationToken cancel = default) =>
        write(session =>
        {
            using var writer = new CopyWriter(session.Connection);
            session.Heads.Saved(writer.Finish(end));
            return true;
        });

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Microsoft.Data.Sqlite.SqliteException failure)
        {
            throw SqliteFailure.Translate(failure, options.Path);
        }
    }
}
