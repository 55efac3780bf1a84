using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PolicyFlow.Standalone.Tests.Security;

/// <summary>Reads a page as a browser does, and finds whatever in it could run or look other than our own files say.
/// </summary>
public static class HtmlHazards
{
    private static readonly string[] Links = ["href", "src", "action", "formaction", "xlink:href", "data", "poster"];
    private static readonly HashSet<string> Never =
        ["frame", "object", "embed", "base", "applet", "portal", "foreignobject"];

    public static IReadOnlyList<string> Of(string html)
    {
        var found = new List<string>();
        foreach (var element in new HtmlParser().ParseDocument(html).All)
        {
            var name = element.LocalName;
            if (Never.Contains(name) || (name == "iframe" && !IsShutIn(element))) found.Add($"<{name}>");
            if (name == "script" && (!element.HasAttribute("src") || element.TextContent.Trim().Length > 0))
                found.Add("script within the page: " + Cut(element.OuterHtml));
            if (name == "style") found.Add("style within the page");
            if (name == "meta" && element.GetAttribute("http-equiv") is "refresh") found.Add("meta refresh");
            foreach (var attribute in element.Attributes) found.AddRange(Of(element, attribute));
        }

        return found;
    }

    private static IEnumerable<string> Of(IElement element, IAttr attribute)
    {
        if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style"
            || (attribute.Name == "srcdoc" && !IsShutIn(element)))
            yield return $"{attribute.Name} on {Cut(element.OuterHtml)}";
        if (!Links.Contains(attribute.Name)) yield break;
        var address = string.Concat(attribute.Value.Where(c => c > ' ')).ToLowerInvariant();
        if (address.StartsWith("javascript:", StringComparison.Ordinal) || address.StartsWith("vbscript:", StringComparison.Ordinal)
            || (address.StartsWith("data:", StringComparison.Ordinal) && element.LocalName != "img"))
            yield return "address that runs: " + Cut(element.OuterHtml);
        if (element.LocalName is "script" or "img" or "link" && address.Contains("//", StringComparison.Ordinal)
            && !address.StartsWith("http://127.0.0.1", StringComparison.Ordinal))
            yield return "something from elsewhere: " + Cut(element.OuterHtml);
    }

    /// <summary>A frame that may do nothing at all: how a mail is shown with its own layout.</summary>
    private static bool IsShutIn(IElement frame) => frame.GetAttribute("sandbox") is "";

    private static string Cut(string text) => text.Length > 160 ? text[..160] : text;
}
