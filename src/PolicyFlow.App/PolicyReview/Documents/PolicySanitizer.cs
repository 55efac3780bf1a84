using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace PolicyFlow.App.PolicyReview.Documents;

/// <summary>Lets through what the words of a policy need and nothing else.</summary>
internal static class PolicySanitizer
{
    private const string Classes = "pf-clause pf-clause__number pf-clause__text";

    private const string Tags =
        "a blockquote br code div em h2 h3 h4 h5 h6 hr li ol p pre section strong table tbody td th thead tr ul";

    private static readonly HtmlSanitizer Sanitizer = New();

    public static string Clean(string html) => Sanitizer.Sanitize(html);

    private static HtmlSanitizer New()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Set(Tags),
            AllowedAttributes = Set("href start id class"),
            AllowedSchemes = Set("http https mailto"),
            UriAttributes = Set("href"),
            AllowedCssProperties = Set(""),
        });
        foreach (var name in Set(Classes)) sanitizer.AllowedClasses.Add(name);
        sanitizer.PostProcessNode += (_, e) =>
        {
            if (e.Node is not IHtmlAnchorElement link) return;
            link.SetAttribute("class", "govuk-link");
            if (link.GetAttribute("href") is { } to && !to.StartsWith('#')) link.SetAttribute("rel", "noopener noreferrer");
        };
        return sanitizer;
    }

    private static HashSet<string> Set(string names) =>
        new(names.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
