using System.Net;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.SignIn.Tests.Provider;
using PolicyFlow.SignIn.Tests.Running;

namespace PolicyFlow.SignIn.Tests.Entra;

public sealed class WhoIsRefused(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly Site _site = shared.Site;

    [Fact]
    public async Task Nobody_with_this_address_is_told_whom_to_ask()
    {
        var page = await TryAsync(_site, new Account("stranger@demo.invalid"));

        Assert.Equal((HttpStatusCode.Forbidden, "/sign-in/refused/nobody"), (page.Status, page.Address.PathAndQuery));
        Assert.Contains("Nobody in PolicyFlow has its email address.", page.Text);
        Assert.Contains("Ask whoever runs PolicyFlow at Invented Sport Network.", page.Text);
        Assert.Contains("href=\"/sign-in?account=another\"", page.Html);
    }

    [Fact]
    public async Task An_account_of_another_tenant_is_refused_whatever_its_address()
    {
        var ada = await _site.PersonAsync("Demo Ada");

        // Another tenant's whole token: its issuer is not ours.
        await RefusedAsync(new Account(ada.Email) { TenantId = Account.OtherTenant }, "ended");

        // Another tenant's account under our issuer's name, and one of no tenant.
        await RefusedAsync(new Account(ada.Email).With("tid", Account.OtherTenant), "elsewhere");
        await RefusedAsync(new Account(ada.Email).With("tid", null), "elsewhere");
        await RefusedAsync(new Account(ada.Email).With("oid", null), "elsewhere");
        await RefusedAsync(new Account(ada.Email).With("idtyp", "app"), "elsewhere");
    }

    [Fact]
    public async Task A_guest_is_refused_by_each_sign_of_being_one()
    {
        var bea = await _site.PersonAsync("Demo Bea");

        await RefusedAsync(new Account(bea.Email).With("acct", "1"), "guest");
        await RefusedAsync(new Account(bea.Email).With("idp", "https://sts.windows.net/elsewhere/"), "guest");
        await RefusedAsync(new Account("demo.bea_demo.invalid#EXT#@school.onmicrosoft.com"), "guest");
        using var member = await _site.SignedInAsync(
            new Account(bea.Email).With("acct", "0").With("idp", _site.Provider.Issuer()));
    }

    [Fact]
    public async Task An_invited_guest_gets_in_by_an_address_that_is_proved()
    {
        await using var site = await Site.StartAsync(
            ("Entra:InvitedGuests", "true"), ("Entra:AskWhom", "the school office"));
        var governor = await site.PersonAsync("Demo Governor", new RoleGrant(Role.Governor));
        var guest = new Account(governor.Email).With("acct", "1").With("email", governor.Email);

        Assert.Equal("/sign-in/refused/nobody", (await TryAsync(site, guest)).Address.PathAndQuery);
        Assert.Contains("Ask the school office.", (await TryAsync(site, guest)).Text);

        var page = await TryAsync(site, guest.With("xms_edov", true));
        Assert.Equal((HttpStatusCode.OK, "/"), (page.Status, page.Address.PathAndQuery));
    }

    [Fact]
    public async Task An_email_claim_that_nobody_proved_is_not_believed()
    {
        var cleo = await _site.PersonAsync("Demo Cleo");
        var account = new Account("other.name@demo.invalid").With("email", cleo.Email);

        await RefusedAsync(account, "nobody");
        await RefusedAsync(account.With("xms_edov", "0"), "nobody");
        using var proved = await _site.SignedInAsync(account.With("xms_edov", "1"));
    }

    [Fact]
    public async Task Two_people_with_one_address_are_both_refused_with_words()
    {
        var dan = await _site.PersonAsync("Demo Dan");

        // As another instance may write at the very same moment.
        var vault = new BodyVault("twin");
        var owner = DirectoryStreams.Owner("p-twin");
        var add = new AddPerson(vault.Keep("name", owner, "Demo Twin"), vault.Keep("email", owner, dan.Email));
        await _site.Get<PlainStreams>().WriteAsync(
            DirectoryStreams.People,
            new StreamCommand("person/p-twin", "twin", Actor.System, DateTimeOffset.UtcNow) { Bodies = vault.Bodies },
            state => PersonDecider.Decide(
                state, add,
                new PeopleContext(Actor.System, "p-twin", new HashSet<string>(), new HashSet<string>())
                {
                    Today = new DateOnly(2026, 11, 23),
                }),
            (before, after) => DirectoryStreams.Moved("person", before, after));
        await _site.Get<PeopleDirectory>().RefreshAsync();

        var page = await TryAsync(_site, new Account(dan.Email));

        Assert.Equal("/sign-in/refused/two", page.Address.PathAndQuery);
        Assert.Contains("Two people in PolicyFlow have its email address.", page.Text);
    }

    [Fact]
    public async Task Where_an_app_role_is_asked_for_nobody_gets_in_without_it()
    {
        await using var site = await Site.StartAsync(("Entra:RequiredAppRole", "PolicyFlow.User"));
        var eli = await site.PersonAsync("Demo Eli");

        var refused = await TryAsync(site, new Account(eli.Email));
        Assert.Equal("/sign-in/refused/not-assigned", refused.Address.PathAndQuery);
        var page = await TryAsync(site, new Account(eli.Email).With("roles", (string[])["PolicyFlow.User"]));
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task Who_cancels_is_back_on_a_page_that_says_so()
    {
        var page = await TryAsync(_site, null);

        Assert.Equal("/sign-in/refused/cancelled", page.Address.PathAndQuery);
        Assert.DoesNotContain("somebody@demo.invalid", page.Text);
    }

    [Fact]
    public async Task The_log_says_why_and_never_who()
    {
        await TryAsync(_site, new Account("log.me@demo.invalid"));
        await TryAsync(_site, null);
        using var browser = _site.NewBrowser();
        await browser.PostAsync("/signin-oidc", [KeyValuePair.Create("error", "x@demo.invalid")]);

        Assert.Contains("A work account was not let in: Nobody", _site.Log.Text);
        Assert.DoesNotContain("demo.invalid", _site.Log.Text);
    }

    private async Task RefusedAsync(Account account, string why)
    {
        var page = await TryAsync(_site, account);
        Assert.Equal("/sign-in/refused/" + why, page.Address.PathAndQuery);
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.DoesNotContain(page.Cookies, c => c.StartsWith("pf-session", StringComparison.Ordinal));
    }

    private static async Task<View> TryAsync(Site site, Account? account)
    {
        site.Provider.Account = account;
        using var browser = site.NewBrowser();
        return await browser.FollowAsync("/sign-in");
    }
}
