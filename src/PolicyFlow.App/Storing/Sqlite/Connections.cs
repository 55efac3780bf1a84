using Microsoft.Data.Sqlite;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>Opens connections. None leaves here without the settings that the store's promises rest on.</summary>
internal sealed class Connections(SqliteStoreOptions options)
{
    /// <summary>How long a connection waits for another, in milliseconds.</summary>
    public const int BusyTimeout = 5000;

    /// <summary>Opens a connection that may write; the file is created when there is none.</summary>
    public SqliteConnection OpenWriter() => Open(SqliteOpenMode.ReadWriteCreate, $"""
        PRAGMA secure_delete=ON;
        PRAGMA wal_autocheckpoint=4000;
        PRAGMA journal_size_limit=67108864;
        PRAGMA cache_size=-16384;
        """);

    public SqliteConnection OpenReader() => Open(SqliteOpenMode.ReadWrite, """
        PRAGMA query_only=ON;
        PRAGMA cache_size=-4096;
        """);

    private SqliteConnection Open(SqliteOpenMode mode, string settings)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = options.Path,
            Mode = mode,
            // A connection from the library's pool might come back without our settings.
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            connection.Execute(
                $"PRAGMA synchronous=FULL; PRAGMA busy_timeout={BusyTimeout}; PRAGMA temp_store=MEMORY");
            connection.Execute(settings);
            options.Opened?.Invoke(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
