using System.Net;
using System.Text.RegularExpressions;

namespace PolicyFlow.Standalone.Tests.Running;

/// <summary>Reads pages as far as the tests need it.</summary>
public static partial class Html
{
    /// <summary>The value of an input.</summary>
    public static string Field(string html, string name) => WebUtility.HtmlDecode(
        Regex.Match(html, $"name=\"{Regex.Escape(name)}\" value=\"([^\"]*)\"") is { Success: true } found
            ? found.Groups[1].Value
            : throw new InvalidOperationException($"There is no field {name} on this page:\n{html}"));

    /// <summary>The addresses on this site that a page links to.</summary>
    public static IReadOnlyList<string> Links(string html) =>
        [.. Href().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))
            .Where(l => l.StartsWith('/')).Distinct()];

    [GeneratedRegex("href=\"([^\"#]+)")]
    private static partial Regex Href();
}
