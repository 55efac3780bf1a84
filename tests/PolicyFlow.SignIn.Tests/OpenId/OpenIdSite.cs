using PolicyFlow.App.People;
using PolicyFlow.Domain.People;
using PolicyFlow.SignIn.Tests.Running;

namespace PolicyFlow.SignIn.Tests.OpenId;

/// <summary>The program and the provider process, for all stories of a class. Dana is a manager.</summary>
public sealed class OpenIdSite : IAsyncLifetime
{
    public OpenIdProvider Provider { get; private set; } = null!;

    public Site Site { get; private set; } = null!;

    public Person Dana { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var port = Loopback.FreePort();
        Provider = await OpenIdProvider.StartAsync(new Uri($"https://127.0.0.1:{port}/"));
        Site = await Site.StartAsync(port, null, Provider.Settings);
        Dana = await Site.PersonAsync("Dana", new RoleGrant(Role.Manager));
        Assert.Equal(OpenIdProvider.Dana, Dana.Email);
    }

    /// <summary>Asks for a page and goes through the provider as far as the page that hands back.</summary>
    public static async Task<View> HandBackAsync(Browser browser, string login = OpenIdProvider.Dana, string path = "/sign-in")
    {
        var page = await browser.GetAsync(path);
        if (path != "/sign-in") page = await browser.GetAsync(page.Location!);
        page = await OpenIdProvider.SignInAsync(browser, page, login);
        Assert.True(page.IsHandBack, page.Html);
        return page;
    }

    /// <summary>The whole way in.</summary>
    public static async Task<View> EnterAsync(Browser browser, string login = OpenIdProvider.Dana, string path = "/sign-in")
    {
        var view = await browser.SubmitAsync(await HandBackAsync(browser, login, path));
        while (view.Location is { } next) view = await browser.GetAsync(next);
        return view;
    }

    public async Task DisposeAsync()
    {
        await Site.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
