using System.Net;
using System.Net.Http.Headers;
using PolicyFlow.SignIn.Tests.Provider;
using PolicyFlow.SignIn.Tests.Running;

namespace PolicyFlow.SignIn.Tests.OpenId;

public sealed class BearerByProvider(OpenIdSite entra) : IClassFixture<OpenIdSite>
{
    public static TheoryData<string> WrongTokens =>
    [
        "audience", "issuer", "issuer-elsewhere", "another-key", "unsigned", "public-key-as-secret", "changed", "expired",
        "not-yet", "no-expiry",
    ];

    [Fact]
    public async Task A_persons_program_calls_the_api_as_that_person()
    {
        var token = await entra.Provider.PersonsTokenAsync(OpenIdProvider.Dana);

        Assert.Equal(HttpStatusCode.OK, await CallAsync(token, "/api/cases"));
        Assert.Equal(HttpStatusCode.Redirect, await CallAsync(token, "/today"));
    }

    [Theory]
    [MemberData(nameof(WrongTokens))]
    public async Task A_wrong_token_opens_nothing(string how)
    {
        var token = await entra.Provider.PersonsTokenAsync(OpenIdProvider.Dana);

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(await entra.Provider.BentAsync(token, how), "/api/cases"));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(token, "/api/cases"));
    }

    [Fact]
    public async Task A_token_for_another_api_another_purpose_or_a_stranger_opens_nothing()
    {
        string[] tokens =
        [
            await entra.Provider.PersonsTokenAsync(OpenIdProvider.Dana, audience: "4d2b5f0e-0000-4000-8000-000000000000"),
            await entra.Provider.PersonsTokenAsync(OpenIdProvider.Dana, scope: "profile"),
            await entra.Provider.PersonsTokenAsync(OpenIdProvider.Stranger),
            await entra.Provider.PersonsTokenAsync(OpenIdProvider.Guest),
        ];

        foreach (var token in tokens) Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(token, "/api/cases"));
    }

    [Fact]
    public async Task A_program_reads_what_its_app_roles_name_and_nothing_else()
    {
        var reporting = await entra.Provider.ProgramsTokenAsync(OpenIdProvider.Reporting);
        var listing = await entra.Provider.ProgramsTokenAsync(OpenIdProvider.Listing);

        Assert.Equal(HttpStatusCode.OK, await CallAsync(reporting, "/api/campaigns"));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(reporting, "/api/reviews"));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(listing, "/api/providers"));

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(reporting, "/api/providers"));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(listing, "/api/campaigns"));
        foreach (var closed in (string[])
                 ["/api/cases", "/api/cases/PF-0000-0000", "/api/reviews/2026", "/api/templates", "/api/people/imports/x"])
            Assert.Equal((closed, HttpStatusCode.Unauthorized), (closed, await CallAsync(reporting, closed)));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(reporting, "/api/campaigns", HttpMethod.Post));
        Assert.Equal(HttpStatusCode.Redirect, await CallAsync(reporting, "/today"));
    }

    [Fact]
    public async Task A_program_without_an_app_role_or_of_another_tenant_opens_nothing()
    {
        string[] tokens =
        [
            await entra.Provider.ProgramsTokenAsync(OpenIdProvider.Unassigned),
            await entra.Provider.ProgramsTokenAsync(OpenIdProvider.Reporting, Account.OtherTenant),
            await entra.Provider.BentAsync(
                await entra.Provider.ProgramsTokenAsync(OpenIdProvider.Reporting), "public-key-as-secret"),
        ];

        foreach (var token in tokens)
            Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(token, "/api/campaigns"));
    }

    [Fact]
    public async Task A_persons_app_role_opens_nothing_that_only_programs_may_ask()
    {
        await using var site = await Site.StartAsync(("Entra:Programs", "true"));
        var staff = await site.PersonAsync("Demo Staff");
        var account = new Account(staff.Email).With("roles", (string[])["Campaigns.Read"]);
        using var browser = site.NewBrowser();

        Assert.Equal(HttpStatusCode.NotFound,
            await CallAsync(site.Provider.AccessToken(account), "/api/campaigns", browser: browser));
    }

    [Fact]
    public async Task Where_programs_are_not_let_in_an_app_role_opens_nothing()
    {
        await using var site = await Site.StartAsync();
        var token = site.Provider.AccessToken(new Account("x@demo.invalid"), bend: t =>
        {
            t.Claims.Remove("scp");
            t.Claims.Remove("preferred_username");
            t.Claims["roles"] = "Campaigns.Read";
            t.Claims["idtyp"] = "app";
            t.Claims["azp"] = OpenIdProvider.Reporting;
        });
        using var browser = site.NewBrowser();

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(token, "/api/campaigns", browser: browser));
    }

    private async Task<HttpStatusCode> CallAsync(
        string token, string path, HttpMethod? method = null, Browser? browser = null)
    {
        using var fresh = entra.Site.NewBrowser();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await (browser ?? fresh).SendAsync(request)).Status;
    }
}
