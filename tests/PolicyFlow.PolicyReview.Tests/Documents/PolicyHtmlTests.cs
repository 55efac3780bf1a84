using System.Diagnostics;
using System.Text.RegularExpressions;
using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.PolicyReview.Tests.Documents;

public sealed partial class PolicyHtmlTests
{
    public static readonly IReadOnlyList<string> All =
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "![x](https://evil.example/track.png)",
        "![x](javascript:alert(1))",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&colon;alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox(1))",
        "[x](https://a.example \"onmouseover=alert(1)\")",
        "[x](https://a.example\" onmouseover=\"alert(1))",
        "<javascript:alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        "<a href=\"javascript:alert(1)\" onclick=\"alert(1)\">x</a>",
        "<svg/onload=alert(1)>",
        "<iframe src=\"https://evil.example\"></iframe>",
        "<style>body{display:none}</style>",
        "<p style=\"position:fixed;inset:0\">x</p>",
        "<form action=/sign-out method=post><button>x</button></form>",
        "<base href=\"https://evil.example/\">",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
        "`<script>alert(1)</script>`",
        "```html\n<script>alert(1)</script>\n```",
        "    <script>alert(1)</script>",
        "| <script>alert(1)</script> | b |\n|---|---|\n| <img src=x onerror=alert(1)> | c |",
        "a\tb<img src=x onerror=alert(1)>\nc\td",
        "<!-- --><script>alert(1)</script><!-- -->",
        "# <script>alert(1)</script>",
        "## 9. <img src=x onerror=alert(1)>",
        "9.9. <img src=x onerror=alert(1)>\n<script>alert(1)</script>",
        "[x](x){onclick=alert(1)}\n{#main-content .govuk-button}",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    ];

    public static TheoryData<string> Tricks => [.. All];

    [Theory]
    [MemberData(nameof(Tricks))]
    public void Nothing_that_somebody_wrote_into_a_policy_runs_or_is_loaded(string trick)
    {
        foreach (var markdown in (string[])[trick, $"# P\n\n{trick}\n\n## 1. A\n\n{trick}\n\n1.1. x {trick}\n\n- 1.2. y\n  - {trick}\n"])
        {
            var policy = PolicyText.Parse(markdown);
            Harmless(PolicyHtml.Whole(policy).Value);
            Harmless(PolicyHtml.Plain(markdown).Value);
            foreach (var section in policy.Sections) Harmless(PolicyHtml.Section(section).Value);
        }
    }

    [Fact]
    public void Everything_at_once_is_harmless_too() =>
        Harmless(PolicyHtml.Plain(string.Join("\n\n", All)).Value);

    [Fact]
    public void Html_shows_as_it_was_typed()
    {
        Assert.Equal("<p>a &lt;b&gt;bold&lt;/b&gt; word</p>", PolicyHtml.Plain("a <b>bold</b> word").Value.Trim());
    }

    [Fact]
    public void Links_to_other_sites_get_no_hold_on_this_one_and_pictures_become_links()
    {
        var html = PolicyHtml.Plain(
            "See https://www.childnet.com/a and [here](#clause-3.1) and ![a chart](https://a.example/c.png).").Value;

        Assert.Equal(2, Regex.Count(html, "rel=\"noopener noreferrer\""));
        Assert.Contains("href=\"https://www.childnet.com/a\"", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#clause-3.1\" class=\"govuk-link\">here</a>", html, StringComparison.Ordinal);
        Assert.Contains(">a chart</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clause_has_its_number_beside_its_words_and_its_list_and_an_anchor_of_its_own()
    {
        var html = PolicyHtml.Whole(PolicyText.Parse(
            "# P\n\n## 3. Scope & more\n\n- 3.1. It covers:\n - staff\n - **visitors**\n\n3.1. Again.\n")).Value;

        Assert.Contains("<h2 id=\"section-3\">3. Scope &amp; more</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"pf-clause\" id=\"clause-3.1\">", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"pf-clause\" id=\"clause-3.1-line-9\">", html, StringComparison.Ordinal);
        Assert.Matches(@"<p>It covers:</p>\s*<ul>\s*<li>staff</li>\s*<li><strong>visitors</strong></li>", html);
    }

    [Fact]
    public void What_was_pasted_from_a_table_is_a_table()
    {
        var html = PolicyHtml.Plain("Version\tCreated\n1.3\tOctober 2020").Value;

        Assert.Contains("<th>Version</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td>October 2020</td>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> ", 20_000)]
    [InlineData("[", 50_000)]
    [InlineData("*a **b ", 20_000)]
    [InlineData("- ", 20_000)]
    [InlineData("3.1. x\n\n", 20_000)]
    [InlineData("`a", 20_000)]
    public void A_text_that_is_made_to_be_slow_or_deep_is_shown_all_the_same(string piece, int times)
    {
        var clock = Stopwatch.StartNew();

        var html = PolicyHtml.Whole(PolicyText.Parse(
            "# P\n\n## 3. A\n\n" + string.Concat(Enumerable.Repeat(piece, times)) + "end")).Value;

        Assert.Contains("end", html, StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static void Harmless(string html)
    {
        foreach (Match element in Element().Matches(html))
        {
            Assert.Contains(element.Groups["name"].Value, Allowed);
            foreach (Match attribute in Attribute().Matches(element.Groups["rest"].Value))
            {
                var (name, value) = (attribute.Groups["name"].Value, attribute.Groups["value"].Value);
                Assert.Contains(name, (string[])["href", "class", "id", "rel", "start"]);
                if (name == "href") Assert.Matches("^(https?:|mailto:|#|/|[A-Za-z0-9._%-]+$)", value);
                if (name == "href") Assert.DoesNotMatch("(?i)^(javascript|data|vbscript)", value);
                if (name == "class") Assert.Matches("^(pf-clause(__number|__text)?|govuk-link)$", value);
                if (name == "id") Assert.Matches("^(section|clause)-", value);
            }
        }
    }

    private static readonly string[] Allowed =
    [
        "a", "blockquote", "br", "code", "div", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section",
        "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
    ];

    [GeneratedRegex("<(?<name>[^\\s/>]+)(?<rest>[^>]*)>", RegexOptions.ExplicitCapture)]
    private static partial Regex Element();

    [GeneratedRegex("(?<name>[^\\s=\"]+)(=\"(?<value>[^\"]*)\")?", RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute();
}
