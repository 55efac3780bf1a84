using Microsoft.Data.Sqlite;
using PolicyFlow.App.Storing.Carrying;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>Writes rows of another store, inside the running transaction. Those that are there already stay.</summary>
internal sealed class CopyWriter(SqliteConnection connection) : IDisposable
{
    private readonly Statement _event = new(connection, """
        INSERT OR IGNORE INTO events(stream, sequence, at, actor, clause, command, name, v, data, previous, hash)
        VALUES(?,?,?,?,?,?,?,?,?,?,?)
        """);

    private readonly Statement _command = new(
        connection, "INSERT OR IGNORE INTO commands(stream, command, first, events) VALUES(?,?,?,?)");

    private readonly Statement _body = new(
        connection, "INSERT OR IGNORE INTO bodies(stream, id, owner, type, salt, bytes) VALUES(?,?,?,?,?,?)");

    private readonly Statement _erased = new(connection, "INSERT OR IGNORE INTO bodies(stream, id) VALUES(?,?)");

    private readonly Statement _effect = new(connection, """
        INSERT OR IGNORE INTO effects(stream, id, place, kind, lane, about, round, next, attempts, doubt, error)
        VALUES(?,?,?,?,?,?,?,?,?,?,?)
        """);

    private readonly Statement _key = new(
        connection, "INSERT OR IGNORE INTO keys(name, value, sort, stream) VALUES(?,?,?,?)");

    public void Add(string stream, CopiedRow row)
    {
        switch (row)
        {
            case CopiedEvent e:
                _event.Set(1, stream).Set(2, e.Sequence).Set(3, e.At.ToUnixTimeMilliseconds()).Set(4, e.Actor)
                    .Set(5, e.Clause).Set(6, e.Command).Set(7, e.Name).Set(8, e.V).Set(9, e.Data)
                    .Set(10, Convert.FromHexString(e.Previous)).Set(11, Convert.FromHexString(e.Hash)).Run();
                break;
            case CopiedCommand c:
                _command.Set(1, stream).Set(2, c.Command).Set(3, c.First).Set(4, c.Events).Run();
                break;
            case CopiedBody { IsErased: true } b:
                _erased.Set(1, stream).Set(2, b.Id).Run();
                break;
            case CopiedBody b:
                _body.Set(1, stream).Set(2, b.Id).Set(3, b.Owner).Set(4, b.Type).Set(5, b.Salt!).Set(6, b.Bytes!).Run();
                break;
            default:
                throw new ArgumentException($"{row.GetType().Name} comes with the end of a stream.", nameof(row));
        }
    }

    public StreamRow Finish(StreamEnd end)
    {
        var (stream, place) = (end.Stream.Stream, 0);
        foreach (var e in end.Effects)
        {
            _effect.Set(1, stream).Set(2, e.Id).Set(3, ++place).Set(4, e.Kind).Set(5, e.Lane).Set(6, e.About)
                .Set(7, e.Round).Set(8, e.Next.UtcTicks).Set(9, e.Attempts).Set(10, e.InDoubt ? 1 : 0).Set(11, e.Error)
                .Run();
        }

        foreach (var k in end.Keys)
            _key.Set(1, k.Index).Set(2, Convert.FromHexString(k.Value)).Set(3, k.Sort).Set(4, stream).Run();
        var row = new StreamRow(
            stream, end.Stream.Version, end.Stream.Hash, end.LastAt, end.Effects.Count, end.Stream.Due?.UtcTicks,
            end.Wake?.UtcTicks);
        using var streams = new StreamTable(connection);
        streams.Save(row, isNew: true);
        return row;
    }

    public void Dispose()
    {
        foreach (var s in new[] { _event, _command, _body, _erased, _effect, _key }) s.Dispose();
    }
}
