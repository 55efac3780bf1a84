using System.Security.Cryptography;
using System.Text;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Locking;

/// <summary>A file that would be known again anywhere: random bytes behind the beginning of a PNG.</summary>
internal sealed class Picture
{
    private static readonly byte[] Head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private const int Print = 48;

    public byte[] Bytes { get; } = [.. Head, .. RandomNumberGenerator.GetBytes(3000)];

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>Every file below a folder that holds a piece from the picture's middle: as it is, in base64 at whichever
    /// of the three alignments, in hexadecimal.</summary>
    public IReadOnlyList<string> In(string folder)
    {
        var piece = Bytes.AsSpan(1500, Print);
        List<byte[]> forms =
        [
            piece.ToArray(), Ascii(Convert.ToHexString(piece)), Ascii(Convert.ToHexStringLower(piece)),
            .. Enumerable.Range(0, 3).Select(at => Ascii(Convert.ToBase64String(Bytes, 1500 + at, 42))),
        ];
        return Raw.FilesWhere(folder, bytes => HoldsAny(bytes, forms));
    }

    /// <summary>Every file below a folder in which the words stand.</summary>
    public static IReadOnlyList<string> Words(string folder, string words)
    {
        var bytes = Encoding.UTF8.GetBytes(words);
        List<byte[]> forms = [bytes, Encoding.Unicode.GetBytes(words), Ascii(Convert.ToHexStringLower(bytes))];
        return Raw.FilesWhere(folder, file => HoldsAny(file, forms));
    }

    private static bool HoldsAny(byte[] bytes, IReadOnlyList<byte[]> forms)
    {
        // Mail breaks its lines wherever they are full.
        var unbroken = bytes.Where(b => b is not ((byte)'\r' or (byte)'\n')).ToArray();
        return forms.Any(form => bytes.AsSpan().IndexOf(form) >= 0 || unbroken.AsSpan().IndexOf(form) >= 0);
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
