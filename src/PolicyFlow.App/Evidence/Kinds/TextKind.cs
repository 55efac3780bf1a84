using System.Text;
using System.Text.RegularExpressions;

namespace PolicyFlow.App.Evidence.Kinds;

/// <summary>Plain text, emails, and text that a browser would run.</summary>
internal static partial class TextKind
{
    private const int Chunk = 64 * 1024;

    /// <summary>The content type, or null where it is no text. Text that begins like a web page or a drawing is kept as
    /// opaque bytes.</summary>
    public static async Task<string?> OfAsync(Stream content, CancellationToken cancel)
    {
        var head = new byte[EvidenceKind.HeadLength];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        content.Position = 0;
        var begins = Encoding.Latin1.GetString(head, 0, length).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        // An email may bring bytes of any character set behind its headers.
        if (IsEmail(begins)) return EvidenceKind.Email;
        if (!await IsTextAsync(content, cancel)) return null;
        return begins.StartsWith('<') || Markup().IsMatch(begins) ? EvidenceKind.Opaque : EvidenceKind.Text;
    }

    private static bool IsEmail(string begins)
    {
        var ends = begins.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (ends < 0) ends = begins.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = ends < 0 ? begins : begins[..ends];
        return FirstHeader().IsMatch(headers) && FromHeader().IsMatch(headers) && MailHeader().IsMatch(headers);
    }

    private static async Task<bool> IsTextAsync(Stream content, CancellationToken cancel)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, letters) = (new byte[Chunk], new char[Chunk + 4]);
        try
        {
            int read;
            do
            {
                read = await content.ReadAsync(bytes, cancel);
                var count = decoder.GetChars(bytes, 0, read, letters, 0, flush: read == 0);
                if (letters.AsSpan(0, count).ContainsAnyInRange('\0', '\b')
                    || letters.AsSpan(0, count).ContainsAnyInRange('\u000E', '\u001F')) return false;
            }
            while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            content.Position = 0;
        }
    }

    [GeneratedRegex(@"<(!doctype|html|svg|script|body|iframe)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]*:[ \t]?")]
    private static partial Regex FirstHeader();

    [GeneratedRegex("^From:", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex FromHeader();

    [GeneratedRegex("^(Message-ID|Received|Date|MIME-Version):", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex MailHeader();
}
