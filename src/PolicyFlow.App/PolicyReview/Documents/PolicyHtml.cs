using System.Net;
using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents;

/// <summary>
/// Policies as HTML. Nothing that somebody wrote into the Markdown runs, is loaded from elsewhere or changes how the page
/// looks: HTML shows as it was typed, pictures become links, and what comes out passes a list of harmless elements.
/// </summary>
public static class PolicyHtml
{
    // A heading of the text stands below the page's own title and the section's.
    private const int HighestHeading = 3;
    private const int LowestHeading = 6;

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>The whole policy without its title: sections with headings of the second rank, each clause with its
    /// anchor.</summary>
    public static MarkupString Whole(PolicyText policy)
    {
        var html = new StringBuilder();
        var anchors = PolicyAnchors.In(policy);
        foreach (var section in policy.Sections)
        {
            html.Append("<section>");
            if (section.Title.Length > 0)
                Add(html, "<h2 id=\"", anchors.Of(section), "\">", WebUtility.HtmlEncode(PolicyAnchors.HeadingOf(section)), "</h2>");
            AppendBody(html, section, anchors);
            html.Append("</section>");
        }

        return Safe(html);
    }

    /// <summary>What stands below a section's heading, each clause with its anchor.</summary>
    public static MarkupString Section(PolicySection section)
    {
        var html = new StringBuilder();
        AppendBody(html, section, PolicyAnchors.In(section));
        return Safe(html);
    }

    /// <summary>Markdown without sections or clauses, such as the words of a question.</summary>
    public static MarkupString Plain(string markdown)
    {
        var html = new StringBuilder();
        Append(html, markdown);
        return Safe(html);
    }

    private static void AppendBody(StringBuilder html, PolicySection section, PolicyAnchors anchors)
    {
        Append(html, section.Opening);
        foreach (var clause in section.Clauses)
        {
            Add(html, "<div class=\"pf-clause\" id=\"", anchors.Of(clause), "\"><p class=\"pf-clause__number\">", clause.Number, "</p>");
            html.Append("<div class=\"pf-clause__text\">");
            Append(html, clause.Text);
            html.Append("</div></div>");
        }
    }

    private static void Append(StringBuilder html, string markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return;
        try
        {
            var document = Markdown.Parse(TabbedRows.AsTable(markdown), Pipeline);
            foreach (var heading in document.Descendants<HeadingBlock>())
                heading.Level = Math.Clamp(heading.Level, HighestHeading, LowestHeading);
            foreach (var picture in document.Descendants<LinkInline>().Where(l => l.IsImage))
                picture.IsImage = false;
            html.Append(document.ToHtml(Pipeline));
        }
        catch (ArgumentException)
        {
            // Nested deeper than any policy is: shown as it was typed.
            html.Append("<pre>").Append(WebUtility.HtmlEncode(markdown)).Append("</pre>");
        }
    }

    private static void Add(StringBuilder html, params ReadOnlySpan<string> pieces)
    {
        foreach (var piece in pieces) html.Append(piece);
    }

    private static MarkupString Safe(StringBuilder html) => new(PolicySanitizer.Clean(html.ToString()));
}
