using System.Net;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Storing;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Pen;

/// <summary>Kept mail is seen by whoever would see a new report of no known school, and by nobody else; nothing in it
/// runs, loads or opens.</summary>
public sealed class PenPagesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("dana@demo.invalid", true)]
    [InlineData("leo@demo.invalid", true)]
    [InlineData("sofia@demo.invalid", true)]
    [InlineData("tariq@demo.invalid", false)]
    [InlineData("priya@demo.invalid", false)]
    [InlineData("grace@demo.invalid", false)]
    [InlineData("ada@demo.invalid", false)]
    [InlineData("ivo@demo.invalid", false)]
    [InlineData("colin@demo.invalid", false)]
    public async Task It_is_for_whoever_would_see_a_new_report(string email, bool may)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.With("Re: your letter", "We have removed it."));
        var page = "/mail/" + Assert.Single(await site.WaitingAsync()).Key;
        using var browser = await Browser.OfAsync(site, email);

        foreach (var path in (string[])["/mail", page, page + "/original", page + "/show"])
            Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await browser.GetAsync(path)).StatusCode);
        foreach (var what in (string[])["join", "report", "aside", "back"])
        {
            Assert.Equal(
                may ? "422" : "404",
                await browser.SubmitAsync("/me", $"{page}/{what}", ("reference", "PF-0000-0000")));
        }

        Assert.Equal(may, (await browser.PageAsync("/")).Contains("Mail (1)", StringComparison.Ordinal));
        Assert.Single(await site.WaitingAsync());
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Http.BaseAddress };

        using var answer = await http.GetAsync("/mail");

        Assert.StartsWith("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_says_that_mail_waits_and_looking_is_on_record()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        using var dana = await Browser.OfAsync(site);
        Assert.DoesNotContain("email waits", await dana.PageAsync("/today"), StringComparison.Ordinal);
        await site.TakeAsync(Letter.With("Re: <b>your</b> letter", "We have <i>removed</i> it."));
        var key = Assert.Single(await site.WaitingAsync()).Key;

        Assert.Contains("1 email waits", await dana.PageAsync("/today"), StringComparison.Ordinal);
        using var answer = await dana.GetAsync("/mail/" + key);
        Assert.Contains("We have &lt;i&gt;removed&lt;/i&gt; it.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(await site.Get<ICaseStore>().ReadAsync(AccessLog.Prefix + MailFate.Prefix + key));
    }

    [Fact]
    public async Task The_original_is_a_download_that_no_browser_opens()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var raw = Letter.With("Re: your letter", "<script>alert(1)</script>", "Content-Type: text/html");
        await site.TakeAsync(raw);
        using var dana = await Browser.OfAsync(site);

        using var answer = await dana.GetAsync($"/mail/{Assert.Single(await site.WaitingAsync()).Key}/original");

        Assert.Equal(raw, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("..%2F..%2Fx")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_is_not_there_is_missing(string key)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        using var dana = await Browser.OfAsync(site);

        foreach (var path in (string[])["", "/original", "/show"])
            Assert.Equal(HttpStatusCode.NotFound, (await dana.GetAsync($"/mail/{key}{path}")).StatusCode);
        Assert.Equal("404", await dana.SubmitAsync("/mail", $"/mail/{key}/aside", ("aside-reason", "x")));
    }

    public void Dispose() => _folder.Dispose();
}
