using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>Says in plain words what keeps the database from working.</summary>
internal static class SqliteFailure
{
    /// <summary>The failure as callers of the store know it; mistakes of the program stay as they are.</summary>
    public static Exception Translate(Exception failure, string path) => failure switch
    {
        SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT } => new InvalidOperationException(
            "The id of a body or an effect was used before in this stream.", failure),
        SqliteException sqlite when Reason(sqlite.SqliteErrorCode) is { } reason =>
            new StoreUnavailableException($"{reason} ({path})", failure),
        IOException or UnauthorizedAccessException =>
            new StoreUnavailableException($"A file beside the database could not be written. ({path})", failure),
        _ => failure,
    };

    /// <summary>Whether the connection is best closed and opened anew. A full disk leaves it healthy.</summary>
    public static bool SpoilsConnection(Exception failure) =>
        failure is SqliteException sqlite && sqlite.SqliteErrorCode != raw.SQLITE_FULL
        && sqlite.SqliteErrorCode != raw.SQLITE_CONSTRAINT;

    private static string? Reason(int code) => code switch
    {
        raw.SQLITE_FULL => "The disk is full: nothing was saved. It works again as soon as there is room.",
        raw.SQLITE_IOERR => "The disk reported an error: nothing was saved.",
        raw.SQLITE_CORRUPT => "The database file is damaged. Restore the last backup.",
        raw.SQLITE_NOTADB => "The file is not a database, or its beginning is damaged.",
        raw.SQLITE_READONLY => "The database may not be written to.",
        raw.SQLITE_CANTOPEN => "The database could not be opened.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "Another program holds the database.",
        _ => null,
    };
}
