using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Looking;

/// <summary>Somebody at a browser of their own. Every page that they land on is looked over.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private const float Patience = 15_000;
    private readonly IBrowserContext _context;
    private readonly Complaints _complaints;
    private readonly Screen _screen;

    private Visitor(IBrowserContext context, IPage page, Screen screen)
    {
        (_context, Page, _screen) = (context, page, screen);
        _complaints = new Complaints(page);
    }

    public IPage Page { get; }

    /// <summary>The status of the last page.</summary>
    public int Status { get; private set; }

    public static Task<Visitor> ComeAsync(World world, Screen screen) =>
        ComeAsync(world.Browser, world.Program.Address, screen);

    /// <summary>Somebody before another program than the one that the stories share.</summary>
    public static async Task<Visitor> ComeAsync(IBrowser browser, Uri address, Screen screen)
    {
        var context = await browser.NewContextAsync(screen.Options(address));
        context.SetDefaultTimeout(Patience);
        var visitor = new Visitor(context, await context.NewPageAsync(), screen);
        visitor.Page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest) visitor.Status = response.Status;
        };
        return visitor;
    }

    /// <summary>Somebody of the invented network, signed in.</summary>
    public static async Task<Visitor> ComeAsync(World world, Screen screen, string person)
    {
        var visitor = await ComeAsync(world, screen);
        await visitor.GoAsync("/demo/people");
        await visitor.PressAsync($"Sign in as {person}");
        return visitor;
    }

    public Task GoAsync(string path) => LandAsync(() => Page.GotoAsync(path));

    public Task PressAsync(string button) => LandAsync(() => Button(button).ClickAsync());

    /// <summary>Presses Enter where the focus is, and lands on the page that follows.</summary>
    public Task EnterAsync() => LandAsync(() => Page.Keyboard.PressAsync("Enter"));

    public Task PressAsync(ILocator button) => LandAsync(() => button.ClickAsync());

    /// <summary>Follows a link; a button that leads to another page is read out as a button but is a link.</summary>
    public Task FollowAsync(string link) => FollowAsync(
        Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true })
            .Or(Page.Locator("a[role=button]").Filter(new() { HasText = link })).First);

    public Task FollowAsync(ILocator link) => LandAsync(() => link.ClickAsync());

    /// <summary>On a phone with scripts the menu is folded away.</summary>
    public async Task OpenMenuAsync()
    {
        if (_screen == Screen.Phone) await Button("Menu").ClickAsync();
    }

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Ticks a box or chooses a radio button by its label.</summary>
    public Task ChooseAsync(string label) => Page.GetByLabel(label, new() { Exact = true }).CheckAsync();

    public Task AddFilesAsync(string label, params string[] names) =>
        Page.GetByLabel(label, new() { Exact = true }).SetInputFilesAsync(names.Select(Pictures.Named));

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task SeesAsync(string words) => Expect(Page.GetByText(words).First).ToBeVisibleAsync();

    public async Task SeesNotAsync(string words) =>
        Assert.DoesNotContain(words, await Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);

    public Task HeadingIsAsync(string heading) => Expect(Page.Locator("h1")).ToHaveTextAsync(heading);

    /// <summary>The page says what is wrong, at the top and at the field; with scripts it says so first.</summary>
    public async Task IsToldAsync(params string[] problems)
    {
        Assert.Equal(422, Status);
        var summary = Page.Locator(".govuk-error-summary");
        await Expect(summary.Locator("h2")).ToHaveTextAsync("There is a problem");
        await Expect(summary.Locator("li")).ToHaveTextAsync(problems);
        Assert.StartsWith("Error: ", await Page.TitleAsync(), StringComparison.Ordinal);
        if (_screen.HasScript()) await Expect(summary).ToBeFocusedAsync();
        foreach (var link in await summary.Locator("a").AllAsync())
        {
            var target = await link.GetAttributeAsync("href");
            Assert.Equal(1, await Page.Locator(target!).CountAsync());
        }
    }

    /// <summary>Looks over the page as it stands now.</summary>
    public async Task LookAsync()
    {
        var isNew = await Inspection.OfAsync(Page, _screen);
        _complaints.AssertNone(Page.Url);
        if (isNew) await Album.KeepAsync(Page, _screen);
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task LandAsync(Func<Task> act)
    {
        var landed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Loaded(object? sender, IPage page) => landed.TrySetResult();
        Page.Load += Loaded;
        try
        {
            await act();
            await landed.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        }
        finally
        {
            Page.Load -= Loaded;
        }

        await LookAsync();
    }
}
