using System.Net;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Showing;

/// <summary>An HTML mail is shown with its words and tables; nothing in it runs, loads or can be pressed.</summary>
public sealed class ShownMailTests : IDisposable
{
    private const string Html = """
        <html><head><title>t</title><style>p{color:red}</style><script>alert(1)</script></head>
        <body onload="alert(2)"><h2>Good morning</h2><p style="background:url(https://spy.example/a.png)" class="x">
        See <a href="https://other.example/post/1" onclick="x()">this post</a> and
        <a href="javascript:alert(3)">that one</a>.</p>
        <img src="https://spy.example/pixel.gif" alt="pixel"><img src="cid:logo@x">
        <img src="data:image/svg+xml;base64,PHN2Zz4=">
        <table><tr><td>one</td><td>two</td></tr></table>
        <form action="https://spy.example/"><input name="password"><button>Send</button></form>
        <iframe src="https://spy.example/"></iframe><svg><script>alert(4)</script></svg>
        <math><mtext><table><mglyph><style><img src=x onerror=alert(5)></style></mglyph></table></mtext></math>
        <base href="https://spy.example/"><meta http-equiv="refresh" content="0;url=https://spy.example/">
        </body></html>
        """;

    private readonly TestFolder _folder = new();

    [Fact]
    public async Task It_is_harmless_and_its_words_are_there()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.With(
            "Look",
            $"--p\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{Html}\r\n--p\r\nContent-Type: image/png; name=\"club logo.png\"\r\n"
            + "Content-ID: <logo@x>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--p--\r\n",
            "Content-Type: multipart/related; boundary=p"));
        var theCase = await site.OnlyCaseAsync();
        using var dana = await Browser.OfAsync(site);

        using var answer = await dana.GetAsync($"/cases/{theCase.Reference}/mail/{theCase.Words.Files[0].Sha256}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Matches(
            "; img-src http://[^ ]+/icon.svg$", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        var page = await answer.Content.ReadAsStringAsync();
        var mail = page[page.IndexOf("<div class=\"pf-mail\"", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
        Assert.Contains("this post &lt;https://other.example/post/1&gt;", mail, StringComparison.Ordinal);
        Assert.Contains("[Picture: club logo.png]", mail, StringComparison.Ordinal);
        Assert.Contains("[Picture: pixel]", mail, StringComparison.Ordinal);
        Assert.Contains("<td>two</td>", mail, StringComparison.Ordinal);
        foreach (var never in (string[])["<script", "<img", "<a ", "<style", "<form", "<input", "<iframe", "<svg", "<base", "<meta",
                     "onload", "onclick", "onerror", "style=", "class=\"x\"", "javascript:", "spy.example"])
            Assert.DoesNotContain(never, mail, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task One_that_is_nested_without_end_is_shown_as_words()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var nested = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "Deep words";
        await site.TakeAsync(Letter.With("Look", nested, "Content-Type: text/html"));
        var theCase = await site.OnlyCaseAsync();
        using var dana = await Browser.OfAsync(site);

        var page = await dana.PageAsync($"/cases/{theCase.Reference}/mail/{theCase.Words.Files[0].Sha256}");

        Assert.Contains("Deep words", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"pf-mail\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_something_of_the_case_is_locked_no_mail_of_it_is_shown()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.Of("plain"));
        var theCase = await site.OnlyCaseAsync();
        using var dana = await Browser.OfAsync(site);
        await dana.CaseAsync(theCase.Reference);
        var form = $"/cases/{theCase.Reference}/do/lock-item";
        await dana.SubmitAsync(form, form, ("items", theCase.Items[0].Id));

        using var answer = await dana.GetAsync($"/cases/{theCase.Reference}/mail/{theCase.Words.Files[0].Sha256}");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    public void Dispose() => _folder.Dispose();
}
