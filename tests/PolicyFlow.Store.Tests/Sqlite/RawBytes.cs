using System.Text;

namespace PolicyFlow.Store.Tests.Sqlite;

/// <summary>Looks for words in the bytes of files, whatever the database says is in them.</summary>
public static class RawBytes
{
    /// <summary>The files below a folder that hold the words, as text or as bytes.</summary>
    public static IReadOnlyList<string> FilesWith(string folder, string words)
    {
        var bytes = Encoding.UTF8.GetBytes(words);
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "lock" && Read(file).AsSpan().IndexOf(bytes) >= 0)];
    }

    public static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
