using System.Text;
using Microsoft.Data.Sqlite;

namespace PolicyFlow.Standalone.Tests.Running;

/// <summary>Looks past the program at what lies on the disk, and tampers with it.</summary>
public static class Raw
{
    /// <summary>Every stream with its version and hash, but those that only keep who read what.</summary>
    public static IReadOnlyList<string> Heads(string database) => Query(
        database,
        "SELECT stream || ' ' || version || ' ' || hex(hash) FROM streams WHERE stream NOT LIKE 'access-%' ORDER BY 1");

    public static IReadOnlyList<string> Query(string database, string sql)
    {
        using var connection = Open(database, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }

    public static int Tamper(string database, string sql)
    {
        using var connection = Open(database, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>The files below a folder that hold the words, whatever the database says is in them.</summary>
    public static IReadOnlyList<string> FilesWith(string folder, string words)
    {
        var looked = Encoding.UTF8.GetBytes(words);
        return FilesWhere(folder, bytes => bytes.AsSpan().IndexOf(looked) >= 0);
    }

    /// <summary>The files below a folder whose bytes are like that. A running program may be writing one of them just now,
    /// which gets its name when it is whole: then all are looked through again.</summary>
    public static IReadOnlyList<string> FilesWhere(string folder, Func<byte[], bool> holds)
    {
        for (var again = 100; ; again--)
        {
            try
            {
                return
                [
                    .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                        .Where(file => Path.GetFileName(file) != "lock" && holds(File.ReadAllBytes(file))),
                ];
            }
            catch (IOException) when (again > 0)
            {
                Thread.Sleep(50);
            }
        }
    }

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static SqliteConnection Open(string database, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = database,
            Mode = mode,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }
}
