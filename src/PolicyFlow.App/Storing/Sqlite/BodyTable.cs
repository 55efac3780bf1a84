using Microsoft.Data.Sqlite;
using PolicyFlow.App.Storing.Erasing;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>Bodies, as the writer sees them.</summary>
internal sealed class BodyTable(SqliteConnection connection, ErasureLedger? ledger) : IDisposable
{
    private readonly Statement _insert = new(
        connection, "INSERT INTO bodies(stream, id, owner, type, salt, bytes) VALUES(?,?,?,?,?,?)");

    private readonly Statement _salt = new(
        connection, "SELECT salt FROM bodies WHERE stream=? AND id=? AND bytes IS NOT NULL");

    private readonly Statement _empty = new(
        connection, "UPDATE bodies SET owner=NULL, type=NULL, salt=NULL, bytes=NULL WHERE stream=? AND id=?");

    /// <summary>Whether words were erased since this was last set to false.</summary>
    public bool Erased { get; set; }

    public void Add(string stream, IReadOnlyList<Body> bodies)
    {
        foreach (var b in bodies)
        {
            _insert.Set(1, stream).Set(2, b.Id).Set(3, b.Owner).Set(4, b.ContentType).Set(5, b.Salt).Set(6, b.Bytes)
                .Run();
        }
    }

    public void Erase(string stream, IReadOnlyList<string> ids)
    {
        var erased = new List<ErasedBody>(ids.Count);
        foreach (var id in ids)
        {
            if (!_salt.Set(1, stream).Set(2, id).Step()) continue;
            erased.Add(ErasedBody.Of(id, _salt.Bytes(0)));
            _salt.Reset();
        }

        if (erased.Count == 0) return;
        Erased = true;
        // Before the database: an erasure that was decided is completed at the next start, never forgotten.
        ledger?.Note(stream, erased);
        foreach (var body in erased) _empty.Set(1, stream).Set(2, body.Id).Run();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _salt.Dispose();
        _empty.Dispose();
    }
}
