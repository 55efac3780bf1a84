using Microsoft.Data.Sqlite;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>The row of each stream, as the writer sees it.</summary>
internal sealed class StreamTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _find = new(
        connection, "SELECT version, hash, at, waiting, due, wake FROM streams WHERE stream=?");

    private readonly Statement _insert = new(
        connection, "INSERT INTO streams(version, hash, at, waiting, due, wake, stream) VALUES(?,?,?,?,?,?,?)");

    // SQLite touches the index on wake only when the wake time changed.
    private readonly Statement _update = new(
        connection, "UPDATE streams SET version=?, hash=?, at=?, waiting=?, due=?, wake=? WHERE stream=?");

    public StreamRow? Find(string stream)
    {
        if (!_find.Set(1, stream).Step()) return null;
        var row = new StreamRow(
            stream, (int)_find.Number(0), _find.Hex(1), _find.Time(2), (int)_find.Number(3),
            _find.IsNull(4) ? null : _find.Number(4), _find.IsNull(5) ? null : _find.Number(5));
        _find.Reset();
        return row;
    }

    public void Save(StreamRow row, bool isNew) => (isNew ? _insert : _update)
        .Set(1, row.Version).Set(2, Convert.FromHexString(row.Hash)).Set(3, row.At.UtcTicks).Set(4, row.Waiting)
        .Set(5, row.Due).Set(6, row.Wake).Set(7, row.Stream)
        .Run();

    public void Dispose()
    {
        _find.Dispose();
        _insert.Dispose();
        _update.Dispose();
    }
}
