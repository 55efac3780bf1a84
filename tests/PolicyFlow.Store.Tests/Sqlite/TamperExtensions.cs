using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PolicyFlow.Store.Tests.Sqlite;

/// <summary>Reaches into the file behind the store's back.</summary>
public static class TamperExtensions
{
    public static void Sql(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        Run(connection, sql);
    }

    public static long Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(command.ExecuteScalar() ?? 0L, CultureInfo.InvariantCulture);
    }

    /// <summary>Overwrites the first page of a table or index with nonsense.</summary>
    public static void DamagePageOf(string database, string name)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        var page = connection.Run($"SELECT rootpage FROM sqlite_schema WHERE name='{name}'");
        var size = connection.Run("PRAGMA page_size");
        connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        connection.Close();
        Overwrite(database, (page - 1) * size, 200);
    }

    public static void Overwrite(string file, long at, int count)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        stream.Position = at;
        stream.Write(Enumerable.Repeat((byte)0xAB, count).ToArray());
    }
}
