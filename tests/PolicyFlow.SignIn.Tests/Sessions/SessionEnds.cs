using System.Net;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.SignIn.Tests.Provider;
using PolicyFlow.SignIn.Tests.Running;

namespace PolicyFlow.SignIn.Tests.Sessions;

public sealed class SessionEnds
{
    private static readonly RoleGrant Manager = new(Role.Manager);

    [Fact]
    public async Task A_session_that_nobody_uses_ends_and_using_it_puts_that_off()
    {
        var clock = new Clock();
        await using var site = await StartAsync(clock, ("SignIn:IdleMinutes", "30"));
        using var browser = await EnterAsync(site);

        for (var n = 0; n < 4; n++)
        {
            clock.Pass(minutes: 20);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/today")).Status);
        }

        clock.Pass(minutes: 31);
        Assert.Equal("/sign-in?returnTo=%2Ftoday", (await browser.GetAsync("/today")).Location);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/cases")).Status);
    }

    [Fact]
    public async Task Hours_do_where_no_minutes_are_set()
    {
        var clock = new Clock();
        await using var site = await StartAsync(clock, ("SignIn:IdleHours", "2"));
        using var browser = await EnterAsync(site);

        clock.Pass(minutes: 119);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/today")).Status);
        clock.Pass(minutes: 121);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/today")).Status);
    }

    [Fact]
    public async Task A_session_ends_a_while_after_the_sign_in_however_much_it_is_used()
    {
        var clock = new Clock();
        await using var site = await StartAsync(clock, ("SignIn:IdleMinutes", "30"), ("SignIn:MaxHours", "2"));
        using var browser = await EnterAsync(site);

        for (var n = 0; n < 5; n++)
        {
            clock.Pass(minutes: 23);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/today")).Status);
        }

        clock.Pass(minutes: 6);
        var ended = await browser.GetAsync("/today");
        Assert.Equal(HttpStatusCode.Redirect, ended.Status);
        Assert.Contains(ended.Cookies, c => c.StartsWith("pf-session=;", StringComparison.Ordinal));

        using var again = await EnterAsync(site);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/today")).Status);
    }

    [Fact]
    public async Task A_change_of_roles_acts_with_the_next_click()
    {
        await using var site = await StartAsync(new Clock());
        using var browser = await EnterAsync(site);
        var dana = site.Get<PeopleDirectory>().FindByEmail("demo.dana@demo.invalid")!;
        var office = site.Get<PeopleOffice>();

        await office.ProposeRolesAsync(Actor.System, site.NewCommand(), dana.Id, [new RoleGrant(Role.Auditor)]);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/today")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/api/cases")).Status);

        await office.ProposeRolesAsync(Actor.System, site.NewCommand(), dana.Id, [Manager]);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/today")).Status);
    }

    private static Task<Site> StartAsync(Clock clock, params (string Key, string? Value)[] settings) =>
        Site.StartAsync(clock, settings);

    private static async Task<Browser> EnterAsync(Site site)
    {
        var dana = site.Get<PeopleDirectory>().FindByEmail("demo.dana@demo.invalid")
            ?? await site.PersonAsync("Demo Dana", Manager);
        return await site.SignedInAsync(new Account(dana.Email) { Oid = "00000000-0000-4000-8000-0000000000da" });
    }
}
