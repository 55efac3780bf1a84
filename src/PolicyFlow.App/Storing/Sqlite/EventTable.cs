using Microsoft.Data.Sqlite;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>Events and the commands that made them, as the writer sees them.</summary>
internal sealed class EventTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _insert = new(connection, """
        INSERT INTO events(stream, sequence, at, actor, clause, command, name, v, data, previous, hash)
        VALUES(?,?,?,?,?,?,?,?,?,?,?)
        """);

    private readonly Statement _note = new(
        connection, "INSERT INTO commands(stream, command, first, events) VALUES(?,?,?,?)");

    private readonly Statement _command = new(
        connection, "SELECT first, events FROM commands WHERE stream=? AND command=?");

    private readonly Statement _read = new(connection, $"""
        SELECT {EventRow.Columns} FROM events WHERE stream=? AND sequence>=? AND sequence<? ORDER BY sequence
        """);

    /// <summary>What a command wrote before, or null where it is new.</summary>
    public IReadOnlyList<StoredEvent>? OfCommand(string stream, string command)
    {
        if (!_command.Set(1, stream).Set(2, command).Step()) return null;
        var (first, count) = (_command.Number(0), _command.Number(1));
        _command.Reset();
        var events = new List<StoredEvent>((int)count);
        _read.Set(1, stream).Set(2, first).Set(3, first + count);
        while (_read.Step()) events.Add(EventRow.Read(_read, stream, 0));
        return events;
    }

    public List<StoredEvent> Add(StreamRow head, Append append)
    {
        var events = EventChain.Extend(head.Version, head.Hash, head.At, append);
        foreach (var e in events) Insert(e);
        _note.Set(1, append.Stream).Set(2, append.CommandId).Set(3, head.Version + 1).Set(4, events.Count).Run();
        return events;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _note.Dispose();
        _command.Dispose();
        _read.Dispose();
    }

    private void Insert(StoredEvent e) => _insert
        .Set(1, e.Stream).Set(2, e.Sequence).Set(3, e.At.ToUnixTimeMilliseconds()).Set(4, e.Actor).Set(5, e.Clause)
        .Set(6, e.CommandId).Set(7, e.Name).Set(8, e.Version).Set(9, e.Data)
        .Set(10, Convert.FromHexString(e.PreviousHash)).Set(11, Convert.FromHexString(e.Hash))
        .Run();
}
