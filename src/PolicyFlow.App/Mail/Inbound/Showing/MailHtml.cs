using AngleSharp.Dom;
using Ganss.Xss;
using MimeKit;
using MimeKit.Text;
using PolicyFlow.App.Mail.Inbound.Reading;

namespace PolicyFlow.App.Mail.Inbound.Showing;

/// <summary>The HTML of a mail with its words and tables, and nothing that runs, loads or can be pressed: an address of a
/// link stands beside its words, the name of a picture in its place.</summary>
internal static class MailHtml
{
    private const int Longest = 500_000;

    /// <summary>A browser and its parsers walk down a page step by step; no mail that people write goes deeper.</summary>
    private const int Deepest = 150;

    private static readonly string[] Tags =
    [
        "p", "br", "div", "span", "b", "i", "u", "s", "strong", "em", "small", "sub", "sup", "ul", "ol", "li",
        "blockquote", "pre", "code", "hr", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "h1", "h2", "h3", "h4",
        "h5", "h6", "dl", "dt", "dd", "a", "img", "center", "font",
    ];

    private static readonly HashSet<string> Single =
        new(StringComparer.OrdinalIgnoreCase) { "br", "hr", "img", "meta", "link", "input", "col", "area", "base" };

    public static bool Has(MimeMessage message) => PartOf(message) is not null;

    /// <returns>Null where the mail has none, or none that can be shown safely.</returns>
    public static string? Of(MimeMessage message)
    {
        if (PartOf(message)?.Text is not { Length: > 0 and <= Longest } html || IsTooDeep(html)) return null;
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Set(Tags),
            AllowedAttributes = Set(["href", "src", "alt", "colspan", "rowspan"]),
            AllowedSchemes = Set(["http", "https", "mailto", "cid"]),
            UriAttributes = Set(["href", "src"]),
        });
        sanitizer.PostProcessDom += (_, page) => Deaden(page.Document, message);
        return sanitizer.Sanitize(html);
    }

    private static HashSet<string> Set(IEnumerable<string> words) => new(words, StringComparer.OrdinalIgnoreCase);

    private static TextPart? PartOf(MimeMessage message) =>
        message.BodyParts.OfType<TextPart>().FirstOrDefault(p => p is { IsHtml: true, IsAttachment: false });

    private static void Deaden(IDocument document, MimeMessage message)
    {
        foreach (var link in document.QuerySelectorAll("a").ToList())
        {
            var (words, address) = (link.TextContent.Trim(), link.GetAttribute("href") ?? "");
            var text = address.Length == 0 || words == address ? words : $"{words} <{address}>";
            link.Replace(document.CreateTextNode(text));
        }

        foreach (var picture in document.QuerySelectorAll("img").ToList())
            picture.Replace(document.CreateTextNode($"[Picture: {NameOf(picture, message)}]"));
    }

    private static string NameOf(IElement picture, MimeMessage message)
    {
        var source = picture.GetAttribute("src") ?? "";
        var name = source.StartsWith("cid:", StringComparison.OrdinalIgnoreCase)
            ? message.BodyParts.OfType<MimePart>().FirstOrDefault(p => p.ContentId == source[4..])?.FileName
            : null;
        return PlainText.Line(name ?? picture.GetAttribute("alt"), 100) is { Length: > 0 } said ? said : "not shown";
    }

    private static bool IsTooDeep(string html)
    {
        var depth = 0;
        var tokens = new HtmlTokenizer(new StringReader(html));
        while (tokens.ReadNextToken(out var token))
        {
            if (token is not HtmlTagToken tag || tag.IsEmptyElement || Single.Contains(tag.Name)) continue;
            depth = Math.Max(0, depth + (tag.IsEndTag ? -1 : 1));
            if (depth > Deepest) return true;
        }

        return false;
    }
}
