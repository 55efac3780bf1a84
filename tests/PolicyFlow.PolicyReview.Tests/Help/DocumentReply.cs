using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyFlow.PolicyReview.Tests.Help;

/// <summary>What the server answered.</summary>
/// <param name="Attachment">The header that makes it a download, or empty.</param>
/// <param name="Protection">The content security policy.</param>
public sealed partial record DocumentReply(
    HttpStatusCode Status, string? Location, byte[] Bytes, string Attachment, string Protection)
{
    public string Html => Encoding.UTF8.GetString(Bytes);

    /// <summary>The words of the page, without its elements.</summary>
    public string Text => Spaces().Replace(WebUtility.HtmlDecode(Elements().Replace(Html, " ")), " ");

    /// <summary>The part of the page that somebody wrote as a policy.</summary>
    public string Policy => Html[
        Html.IndexOf("<div class=\"pf-policy\">", StringComparison.Ordinal)..Html.IndexOf("</main>", StringComparison.Ordinal)];

    /// <summary>The addresses on this site that the page links to.</summary>
    public IReadOnlyList<string> Links =>
        [.. Href().Matches(Html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct()];

    /// <summary>The same, where the status is as expected; else the test fails with the whole answer.</summary>
    public DocumentReply Is(HttpStatusCode expected)
    {
        Assert.True(Status == expected, $"Expected {(int)expected}, got {(int)Status}: {Text}");
        return this;
    }

    /// <summary>The hidden fields of the form that posts to an address.</summary>
    public IReadOnlyList<(string Name, string Value)> Hidden(string action)
    {
        var form = Forms().Matches(Html).Select(m => m.Value)
            .FirstOrDefault(f => f.Contains($"action=\"{action}\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"There is no form for {action} on this page:\n{Text}");
        return
        [
            .. Fields().Matches(form).Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value))),
        ];
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Fields();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Elements();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("href=\"(/[^\"#]*)")]
    private static partial Regex Href();
}
