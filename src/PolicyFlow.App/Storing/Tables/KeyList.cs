using Microsoft.Data.Sqlite;
using PolicyFlow.App.Storing.Carrying;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>
/// All index entries by stream. The index is ordered by value, and there may be more entries than memory should hold:
/// they lie in a temporary file, which the system takes away when it is closed.
/// </summary>
internal sealed class KeyList : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _find;

    private KeyList()
    {
        // An empty name stands for a file without a name.
        _connection = new SqliteConnection("Data Source=;Pooling=False");
        _connection.Open();
        using var create = _connection.CreateCommand();
        create.CommandText = """
            CREATE TABLE keys(
              stream TEXT, name TEXT, value TEXT, sort TEXT, PRIMARY KEY(stream, name, value, sort)) WITHOUT ROWID
            """;
        create.ExecuteNonQuery();
        _find = _connection.CreateCommand();
        _find.CommandText = "SELECT name, value, sort FROM keys WHERE stream=$stream ORDER BY name, value, sort";
        _find.Parameters.Add("$stream", SqliteType.Text);
    }

    public static async Task<KeyList> ReadAsync(IAsyncEnumerable<(string Stream, CopiedKey Key)> entries)
    {
        var list = new KeyList();
        try
        {
            await using var transaction = await list._connection.BeginTransactionAsync();
            await using var insert = list._connection.CreateCommand();
            insert.CommandText = "INSERT OR IGNORE INTO keys VALUES($stream, $name, $value, $sort)";
            foreach (var name in new[] { "$stream", "$name", "$value", "$sort" })
                insert.Parameters.Add(name, SqliteType.Text);
            await foreach (var (stream, key) in entries)
            {
                string[] values = [stream, key.Index, key.Value, key.Sort];
                for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i];
                await insert.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
            return list;
        }
        catch
        {
            list.Dispose();
            throw;
        }
    }

    /// <summary>The entries that name a stream; some may be stale.</summary>
    public List<CopiedKey> Of(string stream)
    {
        _find.Parameters[0].Value = stream;
        using var rows = _find.ExecuteReader();
        var found = new List<CopiedKey>();
        while (rows.Read()) found.Add(new CopiedKey(rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        return found;
    }

    public void Dispose()
    {
        _find.Dispose();
        _connection.Dispose();
    }
}
