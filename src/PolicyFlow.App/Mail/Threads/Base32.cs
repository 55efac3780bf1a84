namespace PolicyFlow.App.Mail.Threads;

/// <summary>Bytes as small letters and digits, five bits each (RFC 4648): what no mail server on the way changes beyond
/// the case of its letters.</summary>
internal static class Base32
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <param name="bytes">A multiple of five bytes, so that nothing is filled up.</param>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length * 8 / 5];
        for (var i = 0; i < text.Length; i++)
        {
            var (from, shift) = (i * 5 / 8, i * 5 % 8);
            var two = (bytes[from] << 8) | (from + 1 < bytes.Length ? bytes[from + 1] : 0);
            text[i] = Alphabet[(two >> (11 - shift)) & 31];
        }

        return new string(text);
    }
}
