using MimeKit;
using MimeKit.Text;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>The words of a text part, as a person would read them.</summary>
internal static class MailWords
{
    /// <summary>Characters of one mail that are looked at; all of them are in the raw mail.</summary>
    public const int Longest = 200_000;

    /// <summary>No character takes more bytes than that.</summary>
    private const int MostBytes = Longest * 4;

    /// <returns>Null where what the part holds is no text.</returns>
    public static string? Of(TextPart part)
    {
        if (part.Content is not { } content) return "";
        var text = MailCharset.Decode(Bytes(content), part.ContentType);
        if (!IsText(text)) return null;
        if (text.Length > Longest) text = PlainText.Head(text, Longest);
        if (part.IsHtml) return HtmlText.Of(text);
        if (part.IsRichText) return RtfText.Of(text);
        if (part.IsEnriched) return HtmlText.Of(text.Replace("<<", "&lt;", StringComparison.Ordinal));
        if (part.ContentType.IsMimeType("text", "calendar")) return CalendarText.Of(text);
        var flowed = "flowed".Equals(part.ContentType.Parameters["format"], StringComparison.OrdinalIgnoreCase);
        var deleteSpace = "yes".Equals(part.ContentType.Parameters["delsp"], StringComparison.OrdinalIgnoreCase);
        return flowed ? Unfolded(text, new FlowedToText { DeleteSpace = deleteSpace }) : text;
    }

    /// <summary>The mark above a signature ends in a blank and flows into nothing.</summary>
    private static string Unfolded(string text, FlowedToText flowed)
    {
        const string Mark = $"\n{PlainText.SignatureMark}\n";
        return string.Join(Mark, text.ReplaceLineEndings("\n").Split(Mark).Select(flowed.Convert));
    }

    private static byte[] Bytes(IMimeContent content)
    {
        if (content.Encoding == ContentEncoding.Base64 && IsPlain(content)) return First(content.Stream);
        using var decoded = content.Open();
        return First(decoded, content.Stream?.Length);
    }

    /// <summary>Some programs say Base64 and write the words as they are.</summary>
    private static bool IsPlain(IMimeContent content)
    {
        var head = First(content.Stream, most: 4096);
        return head.Count(b => " .,:'!?"u8.Contains(b)) > head.Length / 12;
    }

    private static byte[] First(Stream? stream, long? length = null, int most = MostBytes)
    {
        if (stream is null) return [];
        if (stream.CanSeek) stream.Position = 0;

        // No larger than the words can be: a mail may have thousands of small parts.
        var bytes = new byte[Math.Min(most, length ?? stream.Length)];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read < bytes.Length ? bytes[..read] : read == most ? WholeCharacters(bytes) : bytes;
    }

    /// <summary>Half a character at the end would spoil all of them: UTF-8 begins each of several bytes with 11.</summary>
    private static byte[] WholeCharacters(byte[] bytes)
    {
        var end = bytes.Length;
        while (end > bytes.Length - 3 && (bytes[end - 1] & 0xC0) == 0x80) end--;
        return bytes[end - 1] >= 0xC0 ? bytes[..(end - 1)] : bytes;
    }

    // Codes within text are rubbish that some program left; where they are many, it is no text.
    private static bool IsText(string text) =>
        text.Count(c => c is '\uFFFD' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\u001b')))
            <= Math.Max(8, text.Length / 20);
}
