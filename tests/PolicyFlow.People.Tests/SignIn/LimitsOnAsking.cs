using System.Net;
using PolicyFlow.App.SignIn;

namespace PolicyFlow.People.Tests.SignIn;

public class LimitsOnAsking
{
    [Fact]
    public async Task An_address_can_be_asked_for_a_few_times_only_and_others_are_not_held_up()
    {
        await using var site = await Site.StartAsync(settings: ("SignIn:AsksPerAddress", "2"));
        using var browser = site.NewBrowser();

        Assert.Equal(HttpStatusCode.SeeOther, await AskAsync(browser, "a@demo.invalid"));
        Assert.Equal(HttpStatusCode.SeeOther, await AskAsync(browser, "A@DEMO.invalid"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(browser, "a@demo.invalid"));
        Assert.Equal(HttpStatusCode.SeeOther, await AskAsync(browser, "b@demo.invalid"));
    }

    [Fact]
    public async Task A_client_cannot_ask_for_address_after_address()
    {
        await using var site = await Site.StartAsync(settings: ("SignIn:AsksPerClient", "3"));
        using var browser = site.NewBrowser();

        for (var n = 0; n < 3; n++)
            Assert.Equal(HttpStatusCode.SeeOther, await AskAsync(browser, $"p{n}@demo.invalid"));
        var refused = await browser.SubmitAsync("/sign-in", "/sign-in", ("email", "p4@demo.invalid"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("Too many tries", refused.Text);
    }

    [Fact]
    public async Task Guessing_by_asking_again_and_again_ends_with_mails_that_have_a_link_only()
    {
        await using var site = await Site.StartAsync(settings: ("SignIn:CodesPerAddress", "1"));
        await site.PersonAsync("Demo Dana");
        using var browser = site.NewBrowser();

        await AskAsync(browser, "demo.dana@demo.invalid");
        Assert.NotNull((await site.NextMailAsync()).Code);
        await AskAsync(browser, "demo.dana@demo.invalid");
        var letter = await site.NextMailAsync();

        Assert.Null(letter.Code);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SubmitAsync(letter.Link, letter.Link)).Status);
    }

    [Fact]
    public void Neighbours_in_one_ipv6_network_are_one_client()
    {
        using var limits = new SignInLimits(new SignInOptions { TriesPerClient = 1 });

        Assert.True(limits.MayTry(IPAddress.Parse("2001:db8:1:2::1")));
        Assert.False(limits.MayTry(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        Assert.True(limits.MayTry(IPAddress.Parse("2001:db8:1:3::1")));
        Assert.True(limits.MayTry(IPAddress.Parse("192.0.2.1")));
        Assert.False(limits.MayTry(IPAddress.Parse("::ffff:192.0.2.1")));
    }

    private static async Task<HttpStatusCode> AskAsync(Browser browser, string email) =>
        (await browser.SubmitAsync("/sign-in", "/sign-in", ("email", email))).Status;
}
