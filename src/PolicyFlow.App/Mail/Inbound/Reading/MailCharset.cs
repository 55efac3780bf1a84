using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>Makes characters of bytes, whatever a mail says that they are.</summary>
internal static partial class MailCharset
{
    private const int Latin1 = 28591;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(ReadOnlySpan<byte> bytes, ContentType type)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) return Encoding.UTF8.GetString(bytes[3..]);
        if (Wide(bytes) is { } wide) return wide.GetString(bytes);
        var claimed = EncodingOf(type) ?? EncodingOf(bytes, type);

        // Programs say us-ascii, utf-8 or iso-8859-1 by habit and then write what Windows has, or UTF-8. Words of any
        // other sort that are more than ASCII look like UTF-8 only where they are.
        if (claimed is null or UTF8Encoding or ASCIIEncoding or { CodePage: Latin1 })
            return Utf8(bytes) ?? Windows.GetString(bytes);
        return (claimed.IsSingleByte ? Utf8(bytes) : null) ?? claimed.GetString(bytes);
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        // It may have been cut in the middle of a character.
        for (var cut = 0; cut < 4 && cut <= bytes.Length; cut++)
        {
            try
            {
                return Strict.GetString(bytes[..^cut]);
            }
            catch (DecoderFallbackException fault) when (cut < 3 && fault.Index >= bytes.Length - 4)
            {
                // Once more, without the last byte.
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Two bytes for a character, told by their mark or by every other one being zero.</summary>
    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode;
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode;
        var (even, odd, looked) = (0, 0, Math.Min(bytes.Length, 2000) & ~1);
        for (var i = 0; i < looked; i += 2)
        {
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }

        return looked < 8 ? null
            : odd > looked / 5 && even < looked / 20 ? Encoding.Unicode
            : even > looked / 5 && odd < looked / 20 ? Encoding.BigEndianUnicode
            : null;
    }

    private static Encoding? EncodingOf(ContentType type)
    {
        try
        {
            return type.CharsetEncoding;
        }
        catch (Exception fault) when (fault is NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>An HTML page may say it in its own head.</summary>
    private static Encoding? EncodingOf(ReadOnlySpan<byte> bytes, ContentType type)
    {
        if (!type.IsMimeType("text", "html")) return null;
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2000)]);
        if (Meta().Match(head) is not { Success: true } found) return null;
        try
        {
            var name = found.Groups[1].Value;
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<meta\b[^>]{0,200}\bcharset\s{0,9}=\s{0,9}[""']?([A-Za-z0-9_-]{2,30})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 250)]
    private static partial Regex Meta();
}
