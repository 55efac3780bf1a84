using Microsoft.Data.Sqlite;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>A reading connection and the statements it has prepared so far. Used by one caller at a time.</summary>
internal sealed class ReadSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    public SqliteConnection Connection => connection;

    /// <summary>The statement for a text, prepared once.</summary>
    public Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
            _statements.Add(sql, statement = new Statement(connection, sql));
        return statement;
    }

    /// <summary>Reads all rows. Each statement sees one moment of the store.</summary>
    public static List<T> All<T>(Statement statement, Func<Statement, T> row)
    {
        var found = new List<T>();
        try
        {
            while (statement.Step()) found.Add(row(statement));
        }
        finally
        {
            statement.Reset();
        }

        return found;
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        connection.Dispose();
    }
}
