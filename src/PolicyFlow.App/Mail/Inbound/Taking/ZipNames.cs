using System.Buffers.Binary;
using System.Text;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>The names in the directory of a zip archive, which stands at its end. Nothing is unpacked, and no more of the
/// archive is held than its end.</summary>
internal static class ZipNames
{
    /// <summary>Bytes of the end that are looked at: the directory of thousands of files.</summary>
    private const int Tail = 512 * 1024;

    private const int Header = 46;
    private const int Most = 10_000;

    /// <param name="start">What was read of the archive already.</param>
    /// <param name="rest">What follows it.</param>
    public static IReadOnlyList<string> In(ReadOnlySpan<byte> start, Stream rest)
    {
        var window = new byte[Tail * 2];
        start.CopyTo(window);
        var length = start.Length;
        for (int read; (read = rest.Read(window, length, window.Length - length)) > 0;)
        {
            length += read;
            if (length < window.Length) continue;
            window.AsSpan(Tail).CopyTo(window);
            length = Tail;
        }

        return NamesIn(window.AsSpan(0, length));
    }

    private static List<string> NamesIn(ReadOnlySpan<byte> bytes)
    {
        var names = new List<string>();
        while (names.Count < Most && bytes.IndexOf("PK\x01\x02"u8) is >= 0 and var at && at + Header <= bytes.Length)
        {
            bytes = bytes[at..];
            var name = BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]);
            if (Header + name > bytes.Length) break;
            names.Add(Encoding.UTF8.GetString(bytes.Slice(Header, name)));
            bytes = bytes[(Header + name)..];
        }

        return names;
    }
}
