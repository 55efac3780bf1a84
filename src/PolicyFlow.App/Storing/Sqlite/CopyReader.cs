using Microsoft.Data.Sqlite;
using PolicyFlow.App.Storing.Carrying;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>Reads the whole store as it is at one moment, row by row, on a connection of its own.</summary>
internal sealed class CopyReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<Statement> _statements = [];

    public CopyReader(SqliteConnection connection)
    {
        _connection = connection;
        // Keys are sorted by their stream, and there may be more of them than memory should hold.
        connection.Execute("PRAGMA temp_store=FILE");
        connection.Execute("BEGIN");
    }

    public IEnumerable<CopiedRow> All()
    {
        // In the order of ids, as the streams: one walk through both finds the keys of each stream.
        var keys = Prepare("SELECT stream, name, value, sort FROM keys ORDER BY stream, name, value, sort");
        var streams = Prepare("SELECT stream, version, hash, due FROM streams ORDER BY stream");
        var events = Prepare($"SELECT {EventRow.Columns} FROM events WHERE stream=? ORDER BY sequence");
        var commands = Prepare("SELECT command, first, events FROM commands WHERE stream=? ORDER BY first, command");
        var bodies = Prepare("SELECT id, owner, type, salt, bytes FROM bodies WHERE stream=? ORDER BY row");
        var effects = Prepare("""
            SELECT id, kind, lane, about, round, next, attempts, doubt, owner, error FROM effects WHERE stream=?
            ORDER BY place
            """);
        var moreKeys = keys.Step();
        while (streams.Step())
        {
            var id = streams.Text(0);
            yield return new CopiedStream(id, (int)streams.Number(1), streams.Hex(2), streams.TimeOrNull(3));
            for (events.Set(1, id); events.Step();)
                yield return CopiedEvent.Of(EventRow.Read(events, id, 0));
            for (commands.Set(1, id); commands.Step();)
                yield return new CopiedCommand(commands.Text(0), (int)commands.Number(1), (int)commands.Number(2));
            var place = 0;
            for (bodies.Set(1, id); bodies.Step();) yield return BodyOf(bodies, ++place);
            for (effects.Set(1, id); effects.Step();) yield return EffectOf(effects);
            for (; moreKeys && keys.Text(0) == id; moreKeys = keys.Step())
                yield return new CopiedKey(keys.Text(1), keys.Hex(2), keys.Text(3));
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements) statement.Dispose();
        _connection.Dispose();
    }

    private static CopiedBody BodyOf(Statement row, int place) => row.IsNull(4)
        ? new CopiedBody(place, row.Text(0), null, null, null, null)
        : new CopiedBody(place, row.Text(0), row.Text(1), row.Text(2), row.Bytes(3), row.Bytes(4));

    // What is in hand now is in nobody's hand where the copy goes.
    private static CopiedEffect EffectOf(Statement row) => new(
        row.Text(0), row.Text(1), row.Text(2), row.TextOrNull(3), (int)row.Number(4), row.Time(5), (int)row.Number(6),
        row.Number(7) != 0 || !row.IsNull(8), row.TextOrNull(9));

    private Statement Prepare(string sql)
    {
        var statement = new Statement(_connection, sql);
        _statements.Add(statement);
        return statement;
    }
}
