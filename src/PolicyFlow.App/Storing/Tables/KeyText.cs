using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>
/// Any text as part of a PartitionKey or RowKey, which may not hold every character. Encoded texts sort like the UTF-8
/// bytes of what they stand for, so that a range of rows is a range of streams.
/// </summary>
internal static class KeyText
{
    /// <summary>Stands between parts of a key and sorts before every character that an encoded text can hold.</summary>
    public const char Separator = '!';

    /// <summary>Sorts after every character that may stand in its place.</summary>
    public const string End = "~~";

    /// <summary>A key may have 512 UTF-16 characters; two texts and a mark shall fit in one.</summary>
    private const int Longest = 240;

    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + 16);
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            if (Lead(b) is { } lead) encoded.Append(CultureInfo.InvariantCulture, $"{lead}{b:X2}");
            else encoded.Append((char)b);
        }

        return encoded.ToString();
    }

    /// <summary>The same for a text that stands in a key beside another one.</summary>
    /// <exception cref="ArgumentException">It is too long for that.</exception>
    public static string EncodePart(string text)
    {
        var encoded = Encode(text);
        return encoded.Length <= Longest
            ? encoded
            : throw new ArgumentException("The id of a stream or the sort of a key is too long.", nameof(text));
    }

    /// <summary>For ids that are only ever looked up: one that is too long is cut, and its hash tells it apart.</summary>
    public static string EncodeId(string id)
    {
        var encoded = Encode(id);
        return encoded.Length <= Longest
            ? encoded
            : encoded[..(Longest - 70)] + End
                + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
    }

    public static string Decode(ReadOnlySpan<char> encoded)
    {
        var bytes = new List<byte>(encoded.Length);
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] is not ('*' or '.' or ':' or '_' or '~'))
            {
                bytes.Add((byte)encoded[i]);
                continue;
            }

            var hex = encoded.Slice(i + 1, 2);
            bytes.Add(byte.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            i += 2;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    /// <summary>What a byte that is not written as itself begins with: a character of the same place in the order.
    /// </summary>
    private static char? Lead(byte b) => b switch
    {
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => null,
        (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z') => null,
        < (byte)'-' => '*',
        < (byte)'0' => '.',
        < (byte)'A' => ':',
        < (byte)'a' => '_',
        _ => '~',
    };
}
