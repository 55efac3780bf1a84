using Microsoft.Data.Sqlite;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>The tables of the store's one file, and the check that a file is ours before anything is written to it.
/// </summary>
internal static class Schema
{
    /// <summary>Kept in <c>user_version</c>; a file with a higher number belongs to a newer release.</summary>
    public const int Version = 1;

    /// <summary>Kept in <c>application_id</c>: "PFlw".</summary>
    public const int ApplicationId = 0x50466C77;

    // Rows of bodies are only ever added at the end and emptied in place, never deleted: so SQLite never moves one to
    // another page, and overwriting it leaves no older copy of the words anywhere in the file.
    // The table effects holds unfinished ones only: what is done leaves it.
    private const string Create = $"""
        CREATE TABLE streams(
          stream TEXT PRIMARY KEY, version INTEGER NOT NULL, hash BLOB NOT NULL, at INTEGER NOT NULL,
          waiting INTEGER NOT NULL, due INTEGER, wake INTEGER) WITHOUT ROWID;
        CREATE INDEX streams_by_wake ON streams(wake, stream) WHERE wake IS NOT NULL;
        CREATE TABLE events(
          stream TEXT NOT NULL, sequence INTEGER NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL,
          clause TEXT NOT NULL, command TEXT NOT NULL, name TEXT NOT NULL, v INTEGER NOT NULL, data TEXT NOT NULL,
          previous BLOB NOT NULL, hash BLOB NOT NULL, PRIMARY KEY(stream, sequence)) WITHOUT ROWID;
        CREATE TABLE commands(
          stream TEXT NOT NULL, command TEXT NOT NULL, first INTEGER NOT NULL, events INTEGER NOT NULL,
          PRIMARY KEY(stream, command)) WITHOUT ROWID;
        CREATE TABLE bodies(
          row INTEGER PRIMARY KEY, stream TEXT NOT NULL, id TEXT NOT NULL, owner TEXT, type TEXT, salt BLOB,
          bytes BLOB);
        CREATE UNIQUE INDEX bodies_by_id ON bodies(stream, id);
        CREATE TABLE effects(
          stream TEXT NOT NULL, id TEXT NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, lane TEXT NOT NULL,
          about TEXT, round INTEGER NOT NULL, next INTEGER NOT NULL, attempts INTEGER NOT NULL, doubt INTEGER NOT NULL,
          owner TEXT, lease INTEGER, error TEXT, PRIMARY KEY(stream, id)) WITHOUT ROWID;
        CREATE TABLE keys(
          name TEXT NOT NULL, value BLOB NOT NULL, sort TEXT NOT NULL, stream TEXT NOT NULL,
          PRIMARY KEY(name, value, sort, stream)) WITHOUT ROWID;
        """;

    /// <summary>Creates the tables in an empty file and leaves a file of this release alone.</summary>
    /// <exception cref="StoreUnavailableException">The file is not ours, or of a newer release.</exception>
    public static void Ensure(SqliteConnection connection)
    {
        if (connection.Number("SELECT count(*) FROM sqlite_schema") == 0)
        {
            connection.Execute("PRAGMA journal_mode=WAL");
            connection.Execute($"""
                BEGIN IMMEDIATE;
                {Create}
                PRAGMA application_id={ApplicationId};
                PRAGMA user_version={Version};
                COMMIT;
                """);
            return;
        }

        Check(connection);
        connection.Execute("PRAGMA journal_mode=WAL");
    }

    /// <summary>Reads only.</summary>
    /// <exception cref="StoreUnavailableException">The file is not ours, or of a newer release.</exception>
    public static void Check(SqliteConnection connection)
    {
        if (connection.Number("PRAGMA application_id") != ApplicationId)
            throw new StoreUnavailableException($"The file {connection.DataSource} is not a PolicyFlow database.");
        var version = connection.Number("PRAGMA user_version");
        if (version > Version)
        {
            throw new StoreUnavailableException(
                $"The database {connection.DataSource} was written by a newer release of PolicyFlow (schema {version}; "
                + $"this release knows {Version}). Start that release instead.");
        }
    }
}
