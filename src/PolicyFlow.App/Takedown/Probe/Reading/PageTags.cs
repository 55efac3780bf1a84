using System.Text.RegularExpressions;
using MimeKit.Text;

namespace PolicyFlow.App.Takedown.Probe.Reading;

/// <summary>What tags mean for the visible text.</summary>
internal static partial class PageTags
{
    private static readonly HashSet<string> RelatedHeadings = new(StringComparer.OrdinalIgnoreCase)
    {
        "related", "related posts", "related articles", "related stories", "related content", "related videos",
        "you may also like", "you might also like", "more like this", "more stories", "more posts", "more from this",
        "recommended", "recommended for you", "suggested for you", "suggested posts", "trending", "trending now",
        "most read", "most popular", "popular posts", "recent posts", "latest posts", "latest news", "read next",
        "up next", "around the web", "advertisement", "sponsored",
    };

    public static bool IsInline(HtmlTagId id) => id is HtmlTagId.A or HtmlTagId.Abbr or HtmlTagId.Acronym or HtmlTagId.B
        or HtmlTagId.Bdi or HtmlTagId.Bdo or HtmlTagId.Big or HtmlTagId.Cite or HtmlTagId.Code
        or HtmlTagId.Del or HtmlTagId.Dfn or HtmlTagId.EM or HtmlTagId.Font or HtmlTagId.I or HtmlTagId.Image
        or HtmlTagId.Ins or HtmlTagId.Kbd or HtmlTagId.Label or HtmlTagId.Mark or HtmlTagId.Q or HtmlTagId.S
        or HtmlTagId.Samp or HtmlTagId.Small or HtmlTagId.Span or HtmlTagId.Strike or HtmlTagId.Strong or HtmlTagId.Sub
        or HtmlTagId.Sup or HtmlTagId.Time or HtmlTagId.TT or HtmlTagId.U or HtmlTagId.Var or HtmlTagId.Wbr;

    /// <summary>Nothing in it is shown to a reader of text.</summary>
    public static bool IsSilent(HtmlTagToken tag) => tag.Name is "template" or "svg" || tag.Id is HtmlTagId.Script or HtmlTagId.Style
        or HtmlTagId.NoScript or HtmlTagId.NoFrames or HtmlTagId.NoEmbed or HtmlTagId.IFrame or HtmlTagId.Object
        or HtmlTagId.Audio or HtmlTagId.Video or HtmlTagId.Canvas or HtmlTagId.TextArea or HtmlTagId.Select
        or HtmlTagId.DataList;

    public static bool IsHeading(HtmlTagId id) => id is HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4
        or HtmlTagId.H5 or HtmlTagId.H6;

    public static bool IsRelatedHeading(string line) => RelatedHeadings.Contains(line.Trim(' ', ':', '…', '.'));

    /// <summary>Only elements that must be closed, so that a paragraph without its end does not swallow the page.
    /// </summary>
    public static bool IsHidden(HtmlTagToken tag) => IsClosed(tag.Id) && tag.Attributes.Any(a =>
        a.Name.Equals("hidden", StringComparison.OrdinalIgnoreCase)
        || (a.Name.Equals("style", StringComparison.OrdinalIgnoreCase) && a.Value is { } style && NotShown().IsMatch(style)));

    public static bool IsMargin(HtmlTagToken tag) => tag.Id is HtmlTagId.Nav or HtmlTagId.Aside or HtmlTagId.Footer
        || (IsClosed(tag.Id) && tag.Attributes.Any(a =>
            a.Name is "class" or "id" or "role" && a.Value is { Length: < 1_000 } value && Around().IsMatch(value)));

    private static bool IsClosed(HtmlTagId id) => id is HtmlTagId.Div or HtmlTagId.Section or HtmlTagId.Span
        or HtmlTagId.UL or HtmlTagId.OL or HtmlTagId.Form or HtmlTagId.Table or HtmlTagId.Article or HtmlTagId.Dialog
        or HtmlTagId.Header or HtmlTagId.A or HtmlTagId.Button;

    [GeneratedRegex(@"\bdisplay\s*:\s*none\b|\bvisibility\s*:\s*hidden\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotShown();

    [GeneratedRegex(
        @"(?<![a-z]|no-|has-|with-|without-)(related|recommend(ed|ations?)|suggest(ed|ions?)|sidebar|side-bar|widgets?|footer|navigation|navbar|menu|breadcrumbs?|cookies?|consent|advert(s|isement)?|ads?|sponsored|trending|popular|newsletter|share|contentinfo|complementary)(?![a-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Around();
}
