using System.Text;
using System.Text.RegularExpressions;

namespace PolicyFlow.App.Takedown.Probe.Reading;

/// <summary>Turns the bytes of a page into text as browsers do: a byte order mark wins over what the server says, that
/// over what the page says of itself; without any it is UTF-8. Bytes that do not fit become replacement
/// characters.</summary>
internal static partial class PageEncoding
{
    // Where browsers look for what a page says of itself.
    private const int Beginning = 1024;

    public static string Decode(byte[] bytes, string? charset)
    {
        var marked = Marked(bytes);
        var encoding = marked ?? Named(charset) ?? Named(OfItself(bytes)) ?? Encoding.UTF8;
        var mark = marked?.Preamble.Length ?? 0;
        return encoding.GetString(bytes, mark, bytes.Length - mark);
    }

    private static Encoding? Marked(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        _ => null,
    };

    private static string? OfItself(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Beginning));
        if (Charset().Match(text) is not { Success: true } match) return null;
        var name = match.Groups["name"].Value;

        // It could not have been read here if it were true.
        return name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? "utf-8" : name;
    }

    private static Encoding? Named(string? name)
    {
        var plain = name?.Trim(' ', '"', '\'').ToLowerInvariant() ?? "";
        if (plain.Length == 0) return null;
        if (plain is "iso-8859-1" or "latin1" or "us-ascii" or "ascii") plain = "windows-1252"; // as browsers do
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(plain) ?? Encoding.GetEncoding(plain);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        """<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*(?<name>[a-z0-9_:.-]{1,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
