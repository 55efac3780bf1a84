using System.Net;
using PolicyFlow.Domain.People;
using PolicyFlow.SignIn.Tests.Provider;
using PolicyFlow.SignIn.Tests.Running;

namespace PolicyFlow.SignIn.Tests.Sessions;

public sealed class Fixation(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly Site _site = shared.Site;

    [Fact]
    public async Task Signing_in_begins_a_new_session_whatever_cookie_was_there_before()
    {
        var attacker = await _site.PersonAsync("Demo Attacker");
        var victim = await _site.PersonAsync("Demo Victim", new RoleGrant(Role.Manager));
        using var theirs = await _site.SignedInAsync(new Account(attacker.Email));
        var planted = theirs.Cookies.GetCookies(_site.Address)["pf-session"]!.Value;

        foreach (var value in (string[])[planted, "a-value-that-the-attacker-knows"])
        {
            using var browser = _site.NewBrowser();
            browser.Cookies.Add(_site.Address, new Cookie("pf-session", value));
            _site.Provider.Account = new Account(victim.Email) { Oid = "00000000-0000-4000-8000-0000000000f1" };
            Assert.Equal(HttpStatusCode.OK, (await browser.FollowAsync("/sign-in?returnTo=/today")).Status);

            Assert.NotEqual(value, browser.Cookies.GetCookies(_site.Address)["pf-session"]!.Value);
        }

        // What the attacker has is the attacker's still.
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.GetAsync("/today")).Status);
    }

    [Fact]
    public async Task A_form_of_before_the_sign_in_and_a_form_of_somebody_else_are_refused()
    {
        using var browser = _site.NewBrowser();
        var before = (await browser.GetAsync("/sign-out")).FormFields;
        var ben = await _site.PersonAsync("Demo Ben", new RoleGrant(Role.Manager));
        var eve = await _site.PersonAsync("Demo Eve", new RoleGrant(Role.Manager));
        _site.Provider.Account = new Account(ben.Email);
        await browser.FollowAsync("/sign-in");
        using var other = await _site.SignedInAsync(new Account(eve.Email));

        foreach (var fields in (Dictionary<string, string>[])[before, (await other.GetAsync("/sign-out")).FormFields, []])
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/sign-out", fields)).Status);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/today")).Status);
        }
    }
}
