using PolicyFlow.App.Takedown.Probe.Keeping;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Probe.Tests.Running;

namespace PolicyFlow.Probe.Tests.Judging;

public sealed class PagesThatGoTests(Looker looker) : IClassFixture<Looker>
{
    [Fact]
    public async Task A_page_that_is_there_is_up_and_then_up_as_before()
    {
        looker.Site.Page("/stays", Pages.Post());

        var first = await looker.LookAsync("/stays");
        var second = await looker.LookAsync("/stays", first.Capture!.Trace);

        Assert.Equal((ItemStatus.Up, "first-look"), (first.Status, first.Why));
        Assert.Equal((ItemStatus.Up, "as-before"), (second.Status, second.Why));
    }

    [Theory]
    [InlineData(404, "not-found")]
    [InlineData(410, "taken-away")]
    public async Task A_page_that_is_taken_away_is_gone_and_may_come_back(int status, string why)
    {
        var before = await looker.CaptureAsync("/goes" + status, Pages.Post());

        looker.Site.Remove("/goes" + status, status);
        var gone = await looker.LookAsync("/goes" + status, before);
        looker.Site.Page("/goes" + status, Pages.Post());
        var back = await looker.LookAsync("/goes" + status, before);

        Assert.Equal((ItemStatus.Gone, why), (gone.Status, gone.Why));
        Assert.Equal(ItemStatus.Up, back.Status);
    }

    [Fact]
    public async Task A_page_that_is_gone_behind_a_redirect_of_the_same_site_is_gone()
    {
        looker.Site.Redirect("/old", "/new", 301);
        looker.Site.Remove("/new");

        Assert.Equal(ItemStatus.Gone, (await looker.LookAsync("/old")).Status);
    }

    [Fact]
    public async Task A_picture_that_is_gone_is_gone()
    {
        looker.Site.Page("/gone.jpg", "", 404, "image/jpeg");

        Assert.Equal(ItemStatus.Gone, (await looker.LookAsync("/gone.jpg")).Status);
    }

    [Fact]
    public async Task A_404_with_a_login_is_no_proof()
    {
        looker.Site.Page("/404login", Pages.Html("Log in", "<form><input name=u><input type=password></form>"), 404);
        looker.Site.Page("/404robot", Pages.Html("x", "<h1>Verify you are human</h1>"), 404);

        Assert.Equal("login-wall", (await looker.LookAsync("/404login")).Why);
        Assert.Equal("robot-check", (await looker.LookAsync("/404robot")).Why);
    }

    [Fact]
    public async Task A_404_of_a_home_page_or_of_another_site_is_no_proof()
    {
        looker.Site.Redirect("/to-home", "/");
        looker.Site.Redirect("/to-other", looker.Site.Url("/nothing", "localhost"));

        Assert.Equal("redirected-home", (await looker.LookAsync("/to-home")).Why);
        Assert.Equal("gone-elsewhere", (await looker.LookAsync("/to-other")).Why);
    }

    [Fact]
    public async Task What_is_compared_comes_out_of_the_stored_document()
    {
        looker.Site.Page("/stored", Pages.Post());
        var look = await looker.LookAsync("/stored");

        var stored = PageTrace.OfDocument(look.Capture!.Document);

        Assert.Equal(look.Capture.Trace, stored);
        Assert.Equal("as-before", (await looker.LookAsync("/stored", stored)).Why);
    }
}
