namespace PolicyFlow.Browser.Tests.Running;

/// <summary>One program and one browser for all stories; each story invents its own reports.</summary>
public sealed class World : IAsyncLifetime
{
    /// <summary>The shell first: it has no menus of its own, which are pages too and cost a process each.</summary>
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser"];

    private static readonly string[] Quiet =
    [
        "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-component-update",
        "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage",
        "--disable-features=HttpsUpgrades,Translate",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningProgram? _program;

    public RunningProgram Program => _program!;

    public IBrowser Browser => _browser!;

    /// <summary>The same browser before another program, for a story that needs one of its own.</summary>
    public World Before(RunningProgram program) => new() { _browser = _browser, _program = program };

    public async Task InitializeAsync()
    {
        var starting = RunningProgram.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium(),
            ChromiumSandbox = false,
            Args = Quiet,
        });
        _program = await starting;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_program is not null) await _program.DisposeAsync();
    }

    /// <summary>The browser of the machine: none is downloaded.</summary>
    private static string Chromium() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select((name, rank) => (Path: Path.Combine(folder, name), Rank: rank)))
            .Where(found => File.Exists(found.Path))
            .OrderBy(found => found.Rank)
            .Select(found => found.Path)
            .FirstOrDefault()
        ?? throw new InvalidOperationException("Chromium was not found. ./test installs it; on Debian: apt-get install chromium-headless-shell");
}

[CollectionDefinition(nameof(Stories))]
public sealed class Stories : ICollectionFixture<World>;
