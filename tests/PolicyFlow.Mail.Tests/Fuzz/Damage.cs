using CsCheck;

namespace PolicyFlow.Mail.Tests.Fuzz;

/// <summary>Breaks bytes in the ways in which mail gets broken, and in some in which it is broken on purpose.</summary>
internal static class Damage
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\r\n", "\r\n\r\n", "\n", "\r", "\0", "--", "--=_edge", "--=_edge--\r\n", "=?utf-8?B?", "?=", "=C3", "%00", "\"", "(",
            "<", ">", ";", ":", "boundary=\"\"", "boundary=b", "charset=utf-7", "charset=utf-16", "begin 644 ../x\r\n", "`\r\nend\r\n",
            "\r\nContent-Type: multipart/mixed; boundary=b\r\n", "\r\nContent-Type: message/rfc822\r\n\r\n",
            "\r\nContent-Type: application/ms-tnef\r\n", "\r\nContent-Transfer-Encoding: base64\r\n",
            "\r\nContent-Transfer-Encoding: x-uuencode\r\n", "\r\nFrom: ", "\r\nMessage-ID: <", "filename*=UTF-8''%2F", "{\\rtf1\\u-1 ",
            "<div style=display:none>", "<blockquote>", "<!--", "\u202e", "\ud83d\ude00", "> ", "-- \r\n",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC3], [0x80, 0x80, 0x80, 0x80],
    ];

    private enum Way
    {
        Flip,
        Delete,
        Repeat,
        Insert,
        Overwrite,
        Cut,
        Splice,
        Shuffle,
    }

    /// <summary>Some of them, with up to twelve things done to each.</summary>
    public static Gen<byte[]> Of(IReadOnlyList<byte[]> good) => Gen.Select(
        Gen.Int[0, good.Count - 1],
        Gen.Select(Gen.Enum<Way>(), Gen.Double[0, 1], Gen.Int[1, 60], Gen.Int[0, 10_000]).Array[0, 12],
        (which, steps) => steps.Aggregate(
            good[which], (bytes, step) => Do(bytes, step.Item1, step.Item2, step.Item3, step.Item4, good)));

    private static byte[] Do(byte[] bytes, Way way, double where, int length, int chance, IReadOnlyList<byte[]> good)
    {
        if (bytes.Length == 0 || bytes.Length > 200_000) return bytes;
        var at = (int)(where * (bytes.Length - 1));
        var end = Math.Min(bytes.Length, at + length);
        var piece = Pieces[chance % Pieces.Length];
        switch (way)
        {
            case Way.Flip:
                var flipped = bytes.ToArray();
                flipped[at] ^= (byte)(1 << (chance % 8));
                return flipped;
            case Way.Delete:
                return [.. bytes[..at], .. bytes[end..]];
            case Way.Repeat:
                var again = Enumerable.Repeat(bytes[at..end], chance % 9).SelectMany(b => b);
                return [.. bytes[..end], .. again, .. bytes[end..]];
            case Way.Insert:
                return [.. bytes[..at], .. piece, .. bytes[at..]];
            case Way.Overwrite:
                return [.. bytes[..at], .. piece, .. bytes[Math.Min(bytes.Length, at + piece.Length)..]];
            case Way.Cut:
                return bytes[..at];
            case Way.Splice:
                var other = good[chance % good.Count];
                return [.. bytes[..at], .. other[(int)(where * other.Length)..]];
            default:
                var lines = System.Text.Encoding.Latin1.GetString(bytes).Split('\n');
                var (one, two) = (chance % lines.Length, length % lines.Length);
                (lines[one], lines[two]) = (lines[two], lines[one]);
                return System.Text.Encoding.Latin1.GetBytes(string.Join('\n', lines));
        }
    }
}
