using System.Net;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.SignIn.Tests.Provider;
using PolicyFlow.SignIn.Tests.Running;

namespace PolicyFlow.SignIn.Tests.Entra;

public sealed class WorkAccountStory(SharedSite shared) : IClassFixture<SharedSite>
{
    private static readonly RoleGrant Manager = new(Role.Manager);
    private readonly Site _site = shared.Site;

    [Fact]
    public async Task A_manager_signs_in_and_comes_to_the_page_that_was_asked_for()
    {
        var dana = await _site.PersonAsync("Demo Dana", Manager);
        _site.Provider.Account = new Account(dana.Email);
        using var browser = _site.NewBrowser();

        var page = await browser.FollowAsync("/cases?status=Reported");

        Assert.Equal((HttpStatusCode.OK, "/cases?status=Reported"), (page.Status, page.Address.PathAndQuery));
        Assert.Contains("Demo Dana", page.Text);
    }

    [Fact]
    public async Task Who_was_on_the_way_to_nowhere_starts_where_their_work_is()
    {
        _site.Provider.Account = new Account((await _site.PersonAsync("Demo Mira", Manager)).Email);
        using var manager = _site.NewBrowser();
        Assert.Equal("/today", (await manager.FollowAsync("/sign-in")).Address.PathAndQuery);

        _site.Provider.Account = new Account((await _site.PersonAsync("Demo Staff")).Email);
        using var staff = _site.NewBrowser();
        Assert.Equal("/", (await staff.FollowAsync("/sign-in?returnTo=//elsewhere.example")).Address.PathAndQuery);
    }

    [Fact]
    public async Task The_session_cookie_holds_nothing_of_the_account()
    {
        var ana = await _site.PersonAsync("Demo Ana", Manager);
        _site.Provider.Account = new Account(ana.Email);
        using var browser = _site.NewBrowser();

        var entered = await browser.SubmitAsync(await browser.AskAsync());

        var cookie = Assert.Single(entered.Cookies, c => c.StartsWith("pf-session=", StringComparison.Ordinal));
        foreach (var word in (string[])["httponly", "secure", "samesite=lax"])
            Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(cookie.Length, 1, 600);
    }

    [Fact]
    public async Task The_program_asks_with_a_code_a_proof_and_its_public_address()
    {
        using var browser = _site.NewBrowser(("X-Forwarded-Host", "evil.example"), ("Host", "evil.example"));

        await browser.AskAsync("/sign-in?account=another");

        var asked = _site.Provider.LastAsked;
        Assert.Equal(_site.Address + "signin-oidc", asked["redirect_uri"]);
        Assert.Equal(("code", "form_post", "S256"),
            (asked["response_type"], asked["response_mode"], asked["code_challenge_method"]));
        Assert.Equal("select_account", asked["prompt"]);
        Assert.Equal(["email", "openid", "profile"], asked["scope"].Split(' ').Order());
    }

    [Fact]
    public async Task The_account_stays_the_persons_when_its_address_changes()
    {
        var eva = await _site.PersonAsync("Demo Eva", Manager);
        var account = new Account(eva.Email.ToUpperInvariant());
        using (await _site.SignedInAsync(account))
        {
        }

        _site.Provider.Account = account with { Address = "married.name@demo.invalid" };
        using var browser = _site.NewBrowser();

        Assert.Contains("Demo Eva", (await browser.FollowAsync("/today")).Text);
    }

    [Fact]
    public async Task A_new_account_with_an_old_address_is_not_the_old_person()
    {
        var finn = await _site.PersonAsync("Demo Finn", Manager);
        using (await _site.SignedInAsync(new Account(finn.Email)))
        {
        }

        _site.Provider.Account = new Account(finn.Email);
        using var browser = _site.NewBrowser();
        var refused = await browser.FollowAsync("/today");

        Assert.Equal((HttpStatusCode.Forbidden, "/sign-in/refused/other-account"),
            (refused.Status, refused.Address.PathAndQuery));
        Assert.Contains("has signed in with another account before", refused.Text);

        var office = _site.Get<PeopleOffice>();
        await office.LeaveAsync(Actor.System, _site.NewCommand(), finn.Id);
        await office.ReturnAsync(Actor.System, _site.NewCommand(), finn.Id);
        Assert.Equal(HttpStatusCode.OK, (await browser.FollowAsync("/sign-in")).Status);
    }

    [Fact]
    public async Task An_address_put_right_ends_the_account_that_came_by_the_wrong_one()
    {
        var gil = await _site.PersonAsync("Demo Gil", Manager);
        var wrong = new Account(gil.Email);
        using var browser = await _site.SignedInAsync(wrong);

        await _site.Get<PeopleOffice>().ChangeAddressAsync(
            Actor.System, _site.NewCommand(), gil.Id, "right.gil@demo.invalid");

        Assert.Equal("/sign-in/refused/nobody", (await browser.FollowAsync("/today")).Address.PathAndQuery);
    }

    [Fact]
    public async Task Who_leaves_is_out_with_the_next_click_and_does_not_come_back()
    {
        var hal = await _site.PersonAsync("Demo Hal", Manager);
        using var browser = await _site.SignedInAsync(new Account(hal.Email));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/today")).Status);

        await _site.Get<PeopleOffice>().LeaveAsync(Actor.System, _site.NewCommand(), hal.Id);

        Assert.Equal("/sign-in?returnTo=%2Ftoday", (await browser.GetAsync("/today")).Location);
        Assert.Equal("/sign-in/refused/nobody", (await browser.FollowAsync("/today")).Address.PathAndQuery);
    }

    [Fact]
    public async Task A_role_that_the_tenant_gives_opens_nothing()
    {
        var ida = await _site.PersonAsync("Demo Ida");
        using var browser = await _site.SignedInAsync(
            new Account(ida.Email).With("roles", (string[])["Administrator", "Manager"]));

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/people")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/today")).Status);
    }

    [Fact]
    public async Task Signing_out_takes_a_press_of_the_button_and_ends_the_session_here()
    {
        var jo = await _site.PersonAsync("Demo Jo", Manager);
        using var browser = await _site.SignedInAsync(new Account(jo.Email));

        foreach (var link in (string[])["/sign-out", "/signout-oidc", "/signout-callback-oidc", "/signout-oidc?sid=x"])
            await browser.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/today")).Status);

        var page = await browser.GetAsync("/sign-out");
        Assert.Contains("not of your work account", page.Text);
        await browser.PostAsync("/sign-out", page.FormFields);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/today")).Status);
    }
}
