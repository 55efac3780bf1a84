using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>
/// Texts and bytes that are longer than one property may be (64 KB, and a character counts two) lie in several:
/// <c>Name0</c>, <c>Name1</c> …
/// </summary>
internal static class Chunks
{
    /// <summary>What one entity may hold in all, with room left for its other properties, in bytes.</summary>
    public const int MostInARow = 900 * 1024;

    private const int Characters = 32_000;
    private const int Bytes = 64_000;

    /// <exception cref="ArgumentException">It is too much for one row.</exception>
    public static void Set(TableEntity row, string name, string text)
    {
        Check(name, text.Length * 2);
        for (var (from, n) = (0, 0); from < text.Length; n++)
        {
            var length = Math.Min(Characters, text.Length - from);
            // A character of two halves stays in one piece.
            if (char.IsHighSurrogate(text[from + length - 1]) && from + length < text.Length) length--;
            row[Name(name, n)] = text.Substring(from, length);
            from += length;
        }
    }

    /// <exception cref="ArgumentException">It is too much for one row.</exception>
    public static void Set(TableEntity row, string name, ReadOnlySpan<byte> bytes)
    {
        Check(name, bytes.Length);
        for (var n = 0; n * Bytes < bytes.Length; n++)
            row[Name(name, n)] = bytes[(n * Bytes)..Math.Min(bytes.Length, (n + 1) * Bytes)].ToArray();
    }

    public static string Text(TableEntity row, string name)
    {
        var text = new StringBuilder();
        for (var n = 0; row.GetString(Name(name, n)) is { } part; n++) text.Append(part);
        return text.ToString();
    }

    public static byte[] Binary(TableEntity row, string name)
    {
        var bytes = new MemoryStream();
        for (var n = 0; row.GetBinary(Name(name, n)) is { } part; n++) bytes.Write(part);
        return bytes.ToArray();
    }

    private static string Name(string name, int n) => name + n.ToString(CultureInfo.InvariantCulture);

    private static void Check(string name, int size)
    {
        if (size > MostInARow) throw new ArgumentException($"{name} is too large to be kept in one row of a table.");
    }
}
