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
        using var bytes = new MemoryStream();
        part.Content.DecodeTo(bytes);
        var text = Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), part.ContentType);
        if (text.Length > Longest) text = text[..Longest];
        if (part.IsHtml) return HtmlText.Of(text);
        var flowed = "flowed".Equals(part.ContentType.Parameters["format"], StringComparison.OrdinalIgnoreCase);
        var deleteSpace = "yes".Equals(part.ContentType.Parameters["delsp"], StringComparison.OrdinalIgnoreCase);
        return flowed ? new FlowedToText { DeleteSpace = deleteSpace }.Convert(text) : text;
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
