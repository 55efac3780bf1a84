using Microsoft.Data.Sqlite;
using PolicyFlow.App.Storing;

namespace PolicyFlow.Store.Tests.Proof;

/// <summary>A forger with access to the file who knows how the hashes are made.</summary>
public static class Forge
{
    /// <summary>Puts changed events in the place of a stream's events, with hashes and head that fit.</summary>
    public static void Rewrite(string database, string stream, IEnumerable<StoredEvent> events)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        Run(connection, "DELETE FROM events WHERE stream=$s", ("$s", stream));
        var (previous, sequence) = (EventHash.Genesis, 0);
        foreach (var e in events)
        {
            var forged = e with { Sequence = ++sequence, PreviousHash = previous };
            previous = EventHash.Of(forged);
            Run(
                connection,
                "INSERT INTO events VALUES($s,$q,$at,$actor,$clause,$command,$name,$v,$data,$p,$h)",
                ("$s", stream), ("$q", sequence), ("$at", e.At.ToUnixTimeMilliseconds()), ("$actor", e.Actor),
                ("$clause", e.Clause), ("$command", e.CommandId), ("$name", e.Name), ("$v", e.Version),
                ("$data", e.Data), ("$p", Convert.FromHexString(forged.PreviousHash)),
                ("$h", Convert.FromHexString(previous)));
        }

        Run(
            connection, "UPDATE streams SET version=$v, hash=$h WHERE stream=$s",
            ("$v", sequence), ("$h", Convert.FromHexString(previous)), ("$s", stream));
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        Assert.True(command.ExecuteNonQuery() > 0);
    }
}
