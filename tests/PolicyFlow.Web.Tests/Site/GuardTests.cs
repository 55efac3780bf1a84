using System.Net;
using PolicyFlow.App.Web;

namespace PolicyFlow.Web.Tests.Site;

public sealed class GuardTests(WebSite site) : IClassFixture<WebSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/report")]
    [InlineData("/track")]
    [InlineData("/track/altered")]
    [InlineData("/nowhere")]
    [InlineData("/fails")]
    [InlineData("/api/fails")]
    public async Task Every_answer_says_what_a_browser_must_not_do(string path)
    {
        using var visitor = site.Visit();

        var headers = (await visitor.GetAsync(path)).Headers;

        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("no-store", headers["Cache-Control"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
    }

    [Fact]
    public async Task A_stricter_policy_than_that_of_the_pages_stands()
    {
        using var visitor = site.Visit();

        Assert.Equal("sandbox", (await visitor.GetAsync("/strict")).Headers["Content-Security-Policy"]);
    }

    [Fact]
    public async Task A_page_that_takes_no_form_says_so()
    {
        using var visitor = site.Visit();

        var answer = await visitor.PostAsync("/privacy", ("name", "Demo"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Contains("cannot be done here", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_asset_is_served_for_a_year_under_an_address_of_its_release()
    {
        using var visitor = site.Visit();
        foreach (var name in SiteAssets.Names)
        {
            var answer = await visitor.GetAsync(SiteAssets.Url(name));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.NotEmpty(answer.Html);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers["Cache-Control"]);
        }

        Assert.Superset(new HashSet<string> { "app.css", "app.js", "govuk-frontend.js", "icon.svg" }, SiteAssets.Names.ToHashSet());
    }

    [Fact]
    public async Task The_style_sheet_loads_nothing_and_has_no_font_or_crown_of_its_own()
    {
        using var visitor = site.Visit();

        var css = (await visitor.GetAsync(SiteAssets.Url("app.css"))).Html;

        Assert.DoesNotContain("font-face", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("GDS", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(http", css, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "Page not found")]
    [InlineData("/fails", HttpStatusCode.InternalServerError, "something went wrong")]
    public async Task An_error_is_a_page_without_a_trace_of_the_program(string path, HttpStatusCode status, string words)
    {
        using var visitor = site.Visit();

        var answer = await visitor.GetAsync(path);

        Assert.Equal(status, answer.Status);
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("inner secret", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_gets_its_error_as_problem_json()
    {
        using var visitor = site.Visit();

        var answer = await visitor.GetAsync("/api/fails");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.StartsWith("application/problem+json", answer.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("Nothing was saved", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("inner secret", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_another_site_is_refused_and_none_of_its_words_are_offered()
    {
        using var visitor = site.Visit();
        await visitor.GetAsync("/track");

        var answer = await visitor.PostWithoutTokenAsync("/track", "cross-site", ("reference", "planted words"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("open too long", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("planted words", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_open_too_long_keeps_what_was_typed()
    {
        using var visitor = site.Visit();
        await visitor.GetAsync("/track");

        var answer = await visitor.PostWithoutTokenAsync("/track?x=1", "same-origin", ("reference", "my <words>"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("value=\"my &lt;words&gt;\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("action=\"/track?x=1\"", answer.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.PostAsync("/track", ("reference", "x"))).Status);
    }

    [Fact]
    public async Task A_huge_upload_gets_a_page_and_not_a_broken_connection()
    {
        using var visitor = site.Visit();
        await visitor.GetAsync("/report");
        await visitor.PostAsync("/report");

        var answer = await visitor.UploadAsync("/report/pictures", ("huge.png", new byte[BodyBytes.Files + 1]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("too large", answer.Text, StringComparison.Ordinal);
    }
}
