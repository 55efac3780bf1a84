using Microsoft.Data.Sqlite;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Sqlite;

namespace PolicyFlow.Bench.Transitions;

/// <summary>
/// The rows of recorded writes put straight into SQLite: same tables, same indexes, same bytes, prepared statements, and
/// nothing else. No hashing, no look whether the version fits, nobody who waits for an answer.
/// </summary>
internal sealed class RawTables : IDisposable
{
    private readonly Statement _event;
    private readonly Statement _command;
    private readonly Statement _body;
    private readonly Statement _effect;
    private readonly Statement _effectDone;
    private readonly Statement _claim;
    private readonly Statement _key;
    private readonly Statement _keyGone;
    private readonly Statement _stream;
    private readonly Statement _streamMoved;

    public RawTables(SqliteConnection c)
    {
        _event = new(c, """
            INSERT INTO events(stream, sequence, at, actor, clause, command, name, v, data, previous, hash)
            VALUES(?,?,?,?,?,?,?,?,?,?,?)
            """);
        _command = new(c, "INSERT INTO commands(stream, command, first, events) VALUES(?,?,?,?)");
        _body = new(c, "INSERT INTO bodies(stream, id, owner, type, salt, bytes) VALUES(?,?,?,?,?,?)");
        _effect = new(c, """
            INSERT INTO effects(stream, id, place, kind, lane, about, round, next, attempts, doubt)
            VALUES(?,?,?,?,?,?,?,?,0,0)
            """);
        _effectDone = new(c, "DELETE FROM effects WHERE stream=? AND id=?");
        _claim = new(c, "UPDATE effects SET attempts=?, doubt=?, owner=?, lease=? WHERE stream=? AND id=?");
        _key = new(c, "INSERT OR IGNORE INTO keys(name, value, sort, stream) VALUES(?,?,?,?)");
        _keyGone = new(c, "DELETE FROM keys WHERE name=? AND value=? AND sort=? AND stream=?");
        _stream = new(c, "INSERT INTO streams(version, hash, at, waiting, due, wake, stream) VALUES(?,?,?,?,?,?,?)");
        _streamMoved = new(
            c, "UPDATE streams SET version=?, hash=?, at=?, waiting=?, due=?, wake=? WHERE stream=?");
    }

    public void Write(Kept kept)
    {
        if (kept is Kept.Claimed c)
            _claim.Set(1, 1).Set(2, 0).Set(3, c.Owner).Set(4, c.Until.UtcTicks).Set(5, c.Stream).Set(6, c.Effect).Run();
        else if (kept is Kept.Appended a)
            Write(a.Append, a.Result);
    }

    public void Dispose()
    {
        foreach (var s in new[]
                 {
                     _event, _command, _body, _effect, _effectDone, _claim, _key, _keyGone, _stream, _streamMoved,
                 })
            s.Dispose();
    }

    private void Write(Append append, AppendResult result)
    {
        var stream = append.Stream;
        foreach (var e in result.Events)
        {
            _event.Set(1, stream).Set(2, e.Sequence).Set(3, e.At.ToUnixTimeMilliseconds()).Set(4, e.Actor)
                .Set(5, e.Clause).Set(6, e.CommandId).Set(7, e.Name).Set(8, e.Version).Set(9, e.Data)
                .Set(10, Convert.FromHexString(e.PreviousHash)).Set(11, Convert.FromHexString(e.Hash)).Run();
        }

        _command.Set(1, stream).Set(2, append.CommandId).Set(3, append.ExpectedVersion + 1).Set(4, result.Events.Count).Run();
        foreach (var b in append.Bodies)
            _body.Set(1, stream).Set(2, b.Id).Set(3, b.Owner).Set(4, b.ContentType).Set(5, b.Salt).Set(6, b.Bytes).Run();
        foreach (var k in append.RemoveKeys) Run(_keyGone, k, stream);
        foreach (var k in append.AddKeys) Run(_key, k, stream);
        foreach (var id in append.CompletedEffects) _effectDone.Set(1, stream).Set(2, id).Run();
        var place = 0;
        foreach (var e in append.Effects)
        {
            _effect.Set(1, stream).Set(2, e.Id).Set(3, ++place).Set(4, e.Effect.Kind).Set(5, e.Effect.Lane)
                .Set(6, e.Effect.About).Set(7, e.Effect.Round).Set(8, e.NotBefore.UtcTicks).Run();
        }

        var wake = append.Effects.Count > 0 ? append.Effects[0].NotBefore.UtcTicks : append.Due?.UtcTicks;
        (append.ExpectedVersion == 0 ? _stream : _streamMoved)
            .Set(1, result.Version).Set(2, Convert.FromHexString(result.Events[^1].Hash))
            .Set(3, result.Events[^1].At.UtcTicks).Set(4, append.Effects.Count).Set(5, append.Due?.UtcTicks).Set(6, wake)
            .Set(7, stream).Run();
    }

    private static void Run(Statement statement, Key key, string stream) =>
        statement.Set(1, key.Index).Set(2, KeyValue.Of(key.Value)).Set(3, key.Sort).Set(4, stream).Run();
}
