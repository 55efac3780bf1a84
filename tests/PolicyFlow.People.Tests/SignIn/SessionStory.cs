using System.Net;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.SignIn;

public sealed class SessionStory : IAsyncLifetime
{
    private static readonly RoleGrant Manager = new(Role.Manager);
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task The_cookie_cannot_be_read_by_a_script_or_sent_by_another_sites_form()
    {
        var dana = await _site.PersonAsync("Demo Dana");
        using var browser = _site.NewBrowser();
        await browser.SubmitAsync("/sign-in", "/sign-in", ("email", dana.Email));
        var letter = await _site.NextMailAsync();

        var entered = await browser.SubmitAsync(letter.Link, letter.Link);

        var cookie = Assert.Single(entered.Cookies, c => c.StartsWith("pf-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(dana.Id, cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_with_the_next_click()
    {
        var dana = await _site.PersonAsync("Demo Dana", Manager);
        using var browser = await _site.SignedInAsync(dana);
        Assert.Equal("work", (await browser.GetAsync("/work")).Html);

        await _site.Get<PeopleOffice>().ProposeRolesAsync(Actor.System, _site.NewCommand(), dana.Id, []);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/work")).Status);
        Assert.Contains("Demo Dana", (await browser.GetAsync("/")).Text);
    }

    [Fact]
    public async Task Who_leaves_is_signed_out_and_stays_so_after_coming_back()
    {
        var dana = await _site.PersonAsync("Demo Dana", Manager);
        using var browser = await _site.SignedInAsync(dana);
        var office = _site.Get<PeopleOffice>();

        await office.LeaveAsync(Actor.System, _site.NewCommand(), dana.Id);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/work")).Status);

        await office.ReturnAsync(Actor.System, _site.NewCommand(), dana.Id);
        await office.ProposeRolesAsync(Actor.System, _site.NewCommand(), dana.Id, [Manager]);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/work")).Status);
    }

    [Fact]
    public async Task Another_address_ends_the_sessions_of_the_old_one()
    {
        var dana = await _site.PersonAsync("Demo Dana", Manager);
        using var browser = await _site.SignedInAsync(dana);

        await _site.Get<PeopleOffice>().ChangeAddressAsync(
            Actor.System, _site.NewCommand(), dana.Id, "new@demo.invalid");

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/work")).Status);
    }

    [Fact]
    public async Task A_session_in_use_goes_on_and_an_idle_one_ends_after_eight_hours()
    {
        using var browser = await _site.SignedInAsync(await _site.PersonAsync("Demo Dana", Manager));

        for (var n = 0; n < 3; n++)
        {
            _site.Time.Advance(TimeSpan.FromHours(5));
            Assert.Equal("work", (await browser.GetAsync("/work")).Html);
        }

        _site.Time.Advance(TimeSpan.FromHours(8) + TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/work")).Status);
    }

    [Fact]
    public async Task Signing_out_takes_a_press_of_the_button()
    {
        using var browser = await _site.SignedInAsync(await _site.PersonAsync("Demo Dana", Manager));

        await browser.GetAsync("/sign-out");
        await browser.HeadAsync("/sign-out");
        Assert.Equal("work", (await browser.GetAsync("/work")).Html);

        Assert.Equal("/", (await browser.SubmitAsync("/sign-out", "/sign-out")).Location);
        Assert.Equal("/sign-in?returnTo=%2Fwork", (await browser.GetAsync("/work")).Location);
    }

    [Fact]
    public async Task Words_sent_after_the_session_ended_are_kept_on_the_page()
    {
        using var browser = await _site.SignedInAsync(await _site.PersonAsync("Demo Dana"));
        var page = new View(
            HttpStatusCode.OK, null, """<form method="post" action="/note"></form>""", [], "text/html");
        _site.Time.Advance(TimeSpan.FromHours(9));

        var answer = await browser.SubmitAsync(page, "/note", ("text", "Two <b>calls</b> made"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains("You have been signed out", answer.Text);
        Assert.Contains("value=\"Two &lt;b&gt;calls&lt;/b&gt; made\"", answer.Html);
    }
}
