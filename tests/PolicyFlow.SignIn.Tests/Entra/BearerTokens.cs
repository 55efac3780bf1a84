using System.Net;
using System.Net.Http.Headers;
using Microsoft.IdentityModel.Tokens;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.SignIn.Tests.Provider;
using PolicyFlow.SignIn.Tests.Running;

namespace PolicyFlow.SignIn.Tests.Entra;

public sealed class BearerTokens(SharedSite shared) : IClassFixture<SharedSite>
{
    private static readonly RoleGrant Manager = new(Role.Manager);
    private readonly Site _site = shared.Site;

    [Fact]
    public async Task A_persons_program_calls_the_api_as_that_person_until_they_leave()
    {
        var dana = await _site.PersonAsync("Demo Dana", Manager);
        var staff = await _site.PersonAsync("Demo Staff");
        var token = _site.Provider.AccessToken(new Account(dana.Email));

        Assert.Equal(HttpStatusCode.OK, await CallAsync("/api/cases", token));
        Assert.Equal(HttpStatusCode.NotFound,
            await CallAsync("/api/cases", _site.Provider.AccessToken(new Account(staff.Email))));

        await _site.Get<PeopleOffice>().LeaveAsync(Actor.System, _site.NewCommand(), dana.Id);
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync("/api/cases", token));
    }

    [Fact]
    public async Task A_token_opens_the_api_only_and_does_not_make_an_account_anybodys()
    {
        var ada = await _site.PersonAsync("Demo Ada", Manager);

        var token = _site.Provider.AccessToken(new Account(ada.Email));

        Assert.Equal(HttpStatusCode.OK, await CallAsync("/api/cases", token));
        Assert.Equal(HttpStatusCode.Redirect, await CallAsync("/today", token));
        Assert.Null(_site.Get<PeopleDirectory>().Find(ada.Id)!.Account);
    }

    [Fact]
    public async Task A_token_that_does_not_fit_opens_nothing()
    {
        var bo = await _site.PersonAsync("Demo Bo", Manager);
        var account = new Account(bo.Email);
        string Bent(Action<SecurityTokenDescriptor> bend) => _site.Provider.AccessToken(account, bend: bend);
        Dictionary<string, string> tokens = new()
        {
            ["another program's"] = Bent(t => t.Audience = Guid.NewGuid().ToString()),
            ["another issuer's"] = Bent(t => t.Issuer = "https://elsewhere.example/v2.0"),
            ["another tenant's"] = _site.Provider.AccessToken(account with { TenantId = Account.OtherTenant }),
            ["expired"] = Bent(t =>
            {
                t.NotBefore = DateTime.UtcNow.AddHours(-2);
                t.Expires = DateTime.UtcNow.AddMinutes(-10);
            }),
            ["forged"] = _site.Provider.AccessToken(account, forged: true),
            ["for something else"] = _site.Provider.AccessToken(account, scope: "User.Read"),
            ["a program's own"] = Bent(t =>
            {
                t.Claims.Remove("scp");
                t.Claims["roles"] = "access_as_user";
                t.Claims["idtyp"] = "app";
            }),
            ["a guest's"] = _site.Provider.AccessToken(account.With("acct", "1")),
            ["a stranger's"] = _site.Provider.AccessToken(new Account("stranger@demo.invalid")),
            ["no token"] = "x",
        };

        Assert.Equal(HttpStatusCode.OK, await CallAsync("/api/cases", _site.Provider.AccessToken(account)));
        foreach (var (what, token) in tokens)
            Assert.Equal((what, HttpStatusCode.Unauthorized), (what, await CallAsync("/api/cases", token)));
    }

    [Fact]
    public async Task The_session_cookie_calls_the_api_too_but_not_beside_a_bad_token()
    {
        var cy = await _site.PersonAsync("Demo Cy", Manager);
        using var browser = await _site.SignedInAsync(new Account(cy.Email));

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/cases")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync("/api/cases", "x", browser));
    }

    [Fact]
    public async Task Where_no_scope_is_set_a_token_is_no_way_in()
    {
        await using var site = await Site.StartAsync(("Entra:ApiScope", ""));
        var di = await site.PersonAsync("Demo Di", Manager);
        using var browser = site.NewBrowser();

        Assert.Equal(HttpStatusCode.Unauthorized,
            await CallAsync("/api/cases", site.Provider.AccessToken(new Account(di.Email)), browser));
    }

    private async Task<HttpStatusCode> CallAsync(string path, string token, Browser? browser = null)
    {
        using var fresh = _site.NewBrowser();
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await (browser ?? fresh).SendAsync(request)).Status;
    }
}
