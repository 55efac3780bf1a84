using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>The writing connection with its prepared statements. Used by the writer's thread only.</summary>
internal sealed class WriteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _checkpoint;

    private readonly KnownHeads _heads;

    public WriteSession(SqliteConnection connection, SqliteStoreOptions options, KnownHeads heads)
    {
        (_connection, _heads) = (connection, heads);
        _begin = new Statement(connection, "BEGIN IMMEDIATE");
        _commit = new Statement(connection, "COMMIT");
        _checkpoint = new Statement(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        Effects = new EffectTable(connection);
        Bodies = new BodyTable(connection, options.Ledger);
        Appends = new AppendWriter(connection, Effects, Bodies, heads);
    }

    public AppendWriter Appends { get; }

    public EffectTable Effects { get; }

    public BodyTable Bodies { get; }

    public SqliteConnection Connection => _connection;

    public KnownHeads Heads => _heads;

    public void Begin() => _begin.Run();

    public void Commit()
    {
        _commit.Run();
        _heads.Committed();
    }

    public void Rollback()
    {
        _heads.RolledBack();

        // A full disk may have made SQLite roll back by itself.
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0) _connection.Execute("ROLLBACK");
    }

    /// <summary>
    /// Moves the log into the database and empties it, so that erased words are not left in it. Answers false when a
    /// reader, such as a backup, stood in the way for all that time.
    /// </summary>
    public bool EmptyLog(TimeSpan patience)
    {
        raw.sqlite3_busy_timeout(_connection.Handle, (int)patience.TotalMilliseconds);
        try
        {
            return _checkpoint.Step() && _checkpoint.Number(0) == 0;
        }
        finally
        {
            _checkpoint.Reset();
            raw.sqlite3_busy_timeout(_connection.Handle, Connections.BusyTimeout);
        }
    }

    public void Dispose()
    {
        foreach (var part in new IDisposable[] { Appends, Effects, Bodies, _begin, _commit, _checkpoint, _connection })
            part.Dispose();
    }
}
