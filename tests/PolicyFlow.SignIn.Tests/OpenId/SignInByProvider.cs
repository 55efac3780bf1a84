using System.Net;
using PolicyFlow.SignIn.Tests.Running;

namespace PolicyFlow.SignIn.Tests.OpenId;

public sealed class SignInByProvider(OpenIdSite entra) : IClassFixture<OpenIdSite>
{
    /// <summary>Every way in which an identity token can be wrong; each differs from a good one by this alone.</summary>
    public static TheoryData<string> WrongTokens =>
    [
        "audience", "issuer", "issuer-elsewhere", "another-key", "unsigned", "public-key-as-secret", "changed", "expired",
        "not-yet", "no-expiry", "no-nonce", "another-nonce", "spent",
    ];

    [Fact]
    public async Task A_manager_signs_in_and_comes_to_the_page_that_was_asked_for()
    {
        using var browser = entra.Site.NewBrowser();

        var page = await OpenIdSite.EnterAsync(browser, path: "/cases?status=Reported");

        Assert.Equal((HttpStatusCode.OK, "/cases?status=Reported"), (page.Status, page.Address.PathAndQuery));
        Assert.Contains("Dana", page.Text);
    }

    [Fact]
    public async Task The_program_asks_with_a_proof_and_has_the_code_come_by_a_form()
    {
        using var browser = entra.Site.NewBrowser();

        var asked = (await browser.GetAsync("/sign-in")).Location!;

        foreach (var word in (string[])
                 ["response_type=code", "response_mode=form_post", "code_challenge_method=S256", "nonce=", "state="])
            Assert.Contains(word, asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_and_guests_are_refused()
    {
        using var stranger = entra.Site.NewBrowser();
        using var guest = entra.Site.NewBrowser();

        Assert.Equal("/sign-in/refused/nobody",
            (await OpenIdSite.EnterAsync(stranger, OpenIdProvider.Stranger)).Address.PathAndQuery);
        Assert.Equal("/sign-in/refused/guest", (await OpenIdSite.EnterAsync(guest, OpenIdProvider.Guest)).Address.PathAndQuery);
    }

    [Theory]
    [MemberData(nameof(WrongTokens))]
    public async Task A_wrong_token_lets_nobody_in(string how)
    {
        using var before = entra.Site.NewBrowser();
        await OpenIdSite.EnterAsync(before);
        await entra.Provider.BendAsync(how);
        try
        {
            using var browser = entra.Site.NewBrowser();
            var page = await OpenIdSite.EnterAsync(browser);

            Assert.Equal((how, "/sign-in/refused/ended"), (how, page.Address.PathAndQuery));
            Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/today")).Status);
        }
        finally
        {
            await entra.Provider.BendAsync("");
        }

        using var after = entra.Site.NewBrowser();
        Assert.Equal("/today", (await OpenIdSite.EnterAsync(after)).Address.PathAndQuery);
    }

    [Fact]
    public async Task A_code_works_once_also_with_a_fresh_state()
    {
        using var browser = entra.Site.NewBrowser();
        var first = await OpenIdSite.HandBackAsync(browser);
        Assert.Equal("/today", (await browser.SubmitAsync(first)).Location);

        using var other = entra.Site.NewBrowser();
        var second = await OpenIdSite.HandBackAsync(other);

        Ended(await other.PostAsync(second.FormAction, With(second, "code", first.FormFields["code"])));
    }

    [Fact]
    public async Task A_code_of_one_browser_is_worthless_in_another()
    {
        using var thief = entra.Site.NewBrowser();
        using var victim = entra.Site.NewBrowser();
        var theirs = await OpenIdSite.HandBackAsync(victim);
        var own = await OpenIdSite.HandBackAsync(thief);

        // The code is fresh, but the proof that belongs to it lies in the other browser's state.
        Ended(await thief.PostAsync(own.FormAction, With(own, "code", theirs.FormFields["code"])));
    }

    [Fact]
    public async Task A_state_works_once_and_only_as_it_was_given()
    {
        using var browser = entra.Site.NewBrowser();
        var used = await OpenIdSite.HandBackAsync(browser);
        Assert.Equal("/today", (await browser.SubmitAsync(used)).Location);

        var fresh = await OpenIdSite.HandBackAsync(browser);
        Ended(await browser.PostAsync(fresh.FormAction, With(fresh, "state", used.FormFields["state"])));

        var tampered = await OpenIdSite.HandBackAsync(browser);
        var state = tampered.FormFields["state"];
        Ended(await browser.PostAsync(
            tampered.FormAction, With(tampered, "state", state[..^8] + (state[^8] == 'A' ? 'B' : 'A') + state[^7..])));
        var without = tampered.FormFields;
        without.Remove("state");
        Ended(await browser.PostAsync(tampered.FormAction, without));
    }

    [Fact]
    public async Task A_form_from_elsewhere_does_not_sign_a_visitor_in_as_somebody_else()
    {
        // Login fixation: an attacker's own code and state, sent through the browser of somebody else.
        using var attacker = entra.Site.NewBrowser();
        using var victim = entra.Site.NewBrowser();
        var handBack = await OpenIdSite.HandBackAsync(attacker);

        Ended(await victim.SubmitAsync(handBack));
    }

    private static Dictionary<string, string> With(View page, string name, string value) =>
        new(page.FormFields) { [name] = value };

    private static void Ended(View view)
    {
        Assert.Equal("/sign-in/refused/ended", view.Location);
        Assert.DoesNotContain(view.Cookies, c => c.StartsWith("pf-session=", StringComparison.Ordinal));
    }
}
