using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyFlow.App;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Keys;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Messages;
using PolicyFlow.App.People;
using PolicyFlow.App.SignIn.Entra;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Files;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Takedown.Providers.Shipped;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.SignIn.Tests.Provider;

namespace PolicyFlow.SignIn.Tests.Running;

/// <summary>
/// The whole program with work accounts, put together as a host does that hands each request to one pipeline of its
/// own: no middleware but PolicyFlow's stands before it.
/// </summary>
public sealed class Site : IAsyncDisposable
{
    private readonly TestFolder _folder;
    private readonly IHost _host;
    private int _commands;

    private Site(TestFolder folder, IHost host, Uri address) => (_folder, _host, Address) = (folder, host, address);

    /// <summary>Everything that was logged.</summary>
    public LogLines Log { get; private init; } = null!;

    public Uri Address { get; }

    /// <summary>The provider within this process, where the site was started with it.</summary>
    public EntraProvider Provider { get; private init; } = null!;

    public IReadOnlyList<RouteEndpoint> Routes => Get<SitePipeline>().Routes;

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>A part of the program with something else in place of what it would get.</summary>
    public T Make<T>(params object[] instead) => ActivatorUtilities.CreateInstance<T>(_host.Services, instead);

    public static Task<Site> StartAsync(params (string Key, string? Value)[] settings) =>
        StartAsync(TimeProvider.System, settings);

    /// <param name="systemTime">What rules sessions.</param>
    public static async Task<Site> StartAsync(TimeProvider systemTime, params (string Key, string? Value)[] settings)
    {
        var provider = await EntraProvider.StartAsync();
        return await StartAsync(
            Loopback.FreePort(), provider,
            [
                ("Entra:Instance", provider.Address.ToString()),
                ("Entra:TenantId", Account.Tenant),
                ("Entra:ClientId", provider.ClientId),
                ("Entra:ClientSecret", EntraProvider.Secret),
                ("Entra:ApiScope", "access_as_user"),
                .. settings,
            ],
            systemTime);
    }

    /// <summary>The site with whatever the settings say.</summary>
    /// <param name="provider">Ends with the site, where there is one.</param>
    public static async Task<Site> StartAsync(
        int port, EntraProvider? provider, IReadOnlyList<(string Key, string? Value)> settings,
        TimeProvider? systemTime = null)
    {
        var folder = new TestFolder();
        var address = new Uri($"https://127.0.0.1:{port}/");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value))
                .GroupBy(s => s.Key).Select(g => g.Last())).Build();

        var log = new LogLines();
        var host = new HostBuilder()
            .ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Information).AddProvider(log))
            .ConfigureServices(services =>
            {
                AddParts(services, configuration, folder, address);
                if (systemTime is not null) services.AddSingleton(systemTime);
            })
            .ConfigureWebHost(web => web
                .UseKestrel(kestrel =>
                    kestrel.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(Loopback.Certificate)))
                .Configure(outer => outer.Run(HandOver)))
            .Build();
        await host.StartAsync();
        return new Site(folder, host, address) { Log = log, Provider = provider! };
    }

    /// <summary>As the Functions host does, in a flow of its own that knows nothing of the web server's.</summary>
    private static Task HandOver(HttpContext context)
    {
        var site = context.RequestServices.GetRequiredService<SitePipeline>();
        using var cut = ExecutionContext.SuppressFlow();
        return Task.Run(() => site.AnswerAsync(context));
    }

    public Browser NewBrowser(params (string Name, string Value)[] headers) => new(Address) { Headers = headers };

    /// <summary>Adds somebody with roles, as the program itself does.</summary>
    public async Task<Person> PersonAsync(string name, params RoleGrant[] grants)
    {
        var office = Get<PeopleOffice>();
        var email = name.ToLowerInvariant().Replace(' ', '.') + "@demo.invalid";
        var added = await office.AddAsync(Actor.System, NewCommand(), name, email);
        if (grants.Length > 0) await office.ProposeRolesAsync(Actor.System, NewCommand(), added.Id, grants);
        return Get<PeopleDirectory>().Find(added.Id)!;
    }

    public string NewCommand() => $"command-{++_commands}";

    /// <summary>A browser in which that account has signed in.</summary>
    public async Task<Browser> SignedInAsync(Account account)
    {
        Provider.Account = account;
        var browser = NewBrowser();
        var view = await browser.FollowAsync("/sign-in");
        Assert.Equal(HttpStatusCode.OK, view.Status);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        var store = Get<SqliteCaseStore>();
        _host.Dispose();
        await store.DisposeAsync();
        if (Provider is { } provider) await provider.DisposeAsync();
        _folder.Dispose();
    }

    private static void AddParts(
        IServiceCollection services, IConfiguration settings, TestFolder folder, Uri address)
    {
        var site = new SiteOptions
        {
            PublicAddress = address.ToString().TrimEnd('/'),
            NetworkName = "Invented Sport Network",
        };
        services.AddSingleton(settings).AddSingleton(site).AddSingleton(new DemoMode(false));
        services.AddSingleton(SqliteCaseStore.Open(new SqliteStoreOptions(folder["policyflow.db"])));
        services.AddSingleton<ICaseStore>(s => s.GetRequiredService<SqliteCaseStore>());
        services.AddSingleton<IFileStore>(new FolderFileStore(folder["files"]));
        KeyRings.Open(
            new KeyFolder(folder["keys"]),
            new KeysOptions { WrappingSecret = "a wrapping secret of more than 32 characters" },
            TimeProvider.System.GetUtcNow()).AddTo(services);
        services.AddSingleton<DriveSignal>().AddSingleton<IDriveCases>(s => s.GetRequiredService<DriveSignal>());
        services.AddPolicyFlow(settings);
        services.AddSingleton<SitePipeline>();
        services.AddSingleton(new CaseClock(TimeProvider.System));
        services.AddSingleton(new ProviderDirectory(ShippedProviders.All));
        services.AddMail(settings, site.NetworkName).AddTexts(null).AddLinkCheck(settings, demo: false);
        services.AddHttpClient(EntraSetup.HttpClient).ConfigurePrimaryHttpMessageHandler(() => Loopback.Handler());
    }
}
