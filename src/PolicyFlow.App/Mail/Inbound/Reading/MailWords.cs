using System.Text;
using MimeKit;
using MimeKit.Text;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>The words of a text part, whatever it says that its characters are.</summary>
internal static class MailWords
{
    /// <summary>Characters of one mail that are looked at; all of them are in the raw mail.</summary>
    public const int Longest = 200_000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Of(TextPart part)
    {
        if (part.Content is null) return "";
        var text = Decode(Beginning(part.Content), part.ContentType);
        if (text.Length > Longest) text = text[..Longest];
        if (part.IsHtml) return HtmlText.Of(text);
        var flowed = "flowed".Equals(part.ContentType.Parameters["format"], StringComparison.OrdinalIgnoreCase);
        var deleteSpace = "yes".Equals(part.ContentType.Parameters["delsp"], StringComparison.OrdinalIgnoreCase);
        return flowed ? new FlowedToText { DeleteSpace = deleteSpace }.Convert(text) : text;
    }

    /// <summary>As many bytes as the words may have, of a part that may have megabytes.</summary>
    private static ReadOnlySpan<byte> Beginning(IMimeContent content)
    {
        using var stream = content.Open();
        var bytes = new byte[Math.Min(content.Stream?.Length ?? 4 * Longest, 4 * Longest)];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);

        // Half a character at the end would spoil all of them: UTF-8 begins each of several bytes with 11.
        if (length < 4 * Longest) return bytes.AsSpan(0, length);
        var end = length;
        while (end > length - 3 && (bytes[end - 1] & 0xC0) == 0x80) end--;
        return bytes.AsSpan(0, bytes[end - 1] >= 0xC0 ? end - 1 : length);
    }

    // Programs say us-ascii or utf-8 by habit and then write what Windows has.
    private static string Decode(ReadOnlySpan<byte> bytes, ContentType type)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        var claimed = EncodingOf(type);
        if (claimed is not (null or UTF8Encoding or ASCIIEncoding)) return claimed.GetString(bytes);
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(bytes);
        }
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
}
