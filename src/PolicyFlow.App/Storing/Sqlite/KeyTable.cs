using Microsoft.Data.Sqlite;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>Index entries, as the writer sees them.</summary>
internal sealed class KeyTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _insert = new(
        connection, "INSERT OR IGNORE INTO keys(name, value, sort, stream) VALUES(?,?,?,?)");

    private readonly Statement _delete = new(
        connection, "DELETE FROM keys WHERE name=? AND value=? AND sort=? AND stream=?");

    public void Add(string stream, Key key) => Run(_insert, stream, key);

    public void Remove(string stream, Key key) => Run(_delete, stream, key);

    public void Dispose()
    {
        _insert.Dispose();
        _delete.Dispose();
    }

    private static void Run(Statement statement, string stream, Key key) =>
        statement.Set(1, key.Index).Set(2, KeyValue.Of(key.Value)).Set(3, key.Sort).Set(4, stream).Run();
}
