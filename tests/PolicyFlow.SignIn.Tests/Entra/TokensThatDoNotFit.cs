using System.Net;
using Microsoft.IdentityModel.Tokens;
using PolicyFlow.Domain.People;
using PolicyFlow.SignIn.Tests.Provider;
using PolicyFlow.SignIn.Tests.Running;

namespace PolicyFlow.SignIn.Tests.Entra;

public sealed class TokensThatDoNotFit(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly Site _site = shared.Site;

    public static TheoryData<string, Action<SecurityTokenDescriptor>> Bent => new()
    {
        { "another program's token", token => token.Audience = "4d2b5f0e-0000-4000-8000-000000000000" },
        { "another issuer", token => token.Issuer = "https://elsewhere.example/v2.0" },
        {
            "another tenant's issuer",
            token => token.Issuer = token.Issuer.Replace(Account.Tenant, Account.OtherTenant)
        },
        {
            "expired",
            token =>
            {
                token.NotBefore = DateTime.UtcNow.AddHours(-2);
                token.Expires = DateTime.UtcNow.AddMinutes(-10);
            }
        },
        { "not yet valid", token => token.NotBefore = DateTime.UtcNow.AddMinutes(10) },
        { "no nonce", token => token.Claims.Remove("nonce") },
        { "an invented nonce", token => token.Claims["nonce"] = "638000000000000000.AAAA" },
    };

    [Theory]
    [MemberData(nameof(Bent))]
    public async Task A_token_that_does_not_fit_lets_nobody_in(string what, Action<SecurityTokenDescriptor> bend)
    {
        _site.Provider.Bend = bend;
        try
        {
            await IsRefusedAsync(what);
        }
        finally
        {
            _site.Provider.Bend = null;
        }
    }

    [Fact]
    public async Task A_token_signed_by_somebody_else_lets_nobody_in()
    {
        _site.Provider.Forge = true;
        try
        {
            await IsRefusedAsync("forged");
        }
        finally
        {
            _site.Provider.Forge = false;
        }
    }

    [Fact]
    public async Task A_nonce_works_once_and_in_its_own_browser()
    {
        _site.Provider.Account = new Account((await _site.PersonAsync("Demo Nonce")).Email);
        using var first = _site.NewBrowser();
        await first.AskAsync();
        var used = _site.Provider.LastAsked["nonce"];

        using var second = _site.NewBrowser();
        _site.Provider.Bend = token => token.Claims["nonce"] = used;
        var refused = await second.FollowAsync("/sign-in");
        _site.Provider.Bend = null;

        Assert.Equal("/sign-in/refused/ended", refused.Address.PathAndQuery);
    }

    [Fact]
    public async Task What_comes_back_works_once_and_only_in_the_browser_that_asked()
    {
        _site.Provider.Account = new Account((await _site.PersonAsync("Demo Once")).Email);
        using var browser = _site.NewBrowser();
        using var other = _site.NewBrowser();

        var handBack = await browser.AskAsync();
        Ended(await other.SubmitAsync(handBack));
        Assert.Equal("/", (await browser.SubmitAsync(handBack)).Location);
        Ended(await browser.SubmitAsync(handBack));

        var again = await browser.AskAsync();
        Ended(await browser.PostAsync(again.FormAction, Changed(again.FormFields, "state", "AAAA")));
        Ended(await browser.PostAsync(again.FormAction, Changed(again.FormFields, "code", "0000")));
        Ended(await browser.PostAsync("/signin-oidc", []));
        Ended(await browser.GetAsync("/signin-oidc"));
    }

    private static Dictionary<string, string> Changed(Dictionary<string, string> fields, string name, string value) =>
        new(fields) { [name] = value };

    private static void Ended(View view)
    {
        Assert.Equal("/sign-in/refused/ended", view.Location);
        Assert.DoesNotContain(view.Cookies, c => c.StartsWith("pf-session=", StringComparison.Ordinal));
    }

    private async Task IsRefusedAsync(string what)
    {
        var name = "Demo " + string.Concat(what.Where(char.IsAsciiLetter));
        _site.Provider.Account = new Account((await _site.PersonAsync(name, new RoleGrant(Role.Manager))).Email);
        using var browser = _site.NewBrowser();

        var page = await browser.FollowAsync("/sign-in");

        Assert.Equal((HttpStatusCode.Forbidden, "/sign-in/refused/ended"), (page.Status, page.Address.PathAndQuery));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/today")).Status);
    }
}
