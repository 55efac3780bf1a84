using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Routing;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Files;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Takedown.Providers.Shipped;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Web.Tests.Site;

/// <summary>The pages over Kestrel, with real desks, a SQLite file and a folder of files.</summary>
public sealed class WebSite : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _folder = new();
    private WebApplication? _app;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public IServiceProvider Services => _app!.Services;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var services = builder.Services;
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddSingleton(new CaseClock(TimeProvider.System)).AddSingleton(Rules.Default);
        services.AddSingleton(new SiteOptions { PublicAddress = "http://site.example", NetworkName = "Invented Network" });
        services.AddSingleton<ICaseStore>(_ => SqliteCaseStore.Open(new SqliteStoreOptions(_folder["cases.db"])));
        services.AddSingleton<IFileStore>(new FolderFileStore(_folder["files"]));
        services.AddSingleton<IPeopleDirectory>(People());
        services.AddSingleton<IDriveCases, DriveSignal>();
        services.AddSingleton(new CaseSecrets(new byte[32]));
        services.AddSingleton(new ProviderDirectory(ShippedProviders.All));
        services.AddSingleton(DirectoryPace.OneMachine).AddSingleton<PlainStreams>().AddSingleton<IRoutes, RouteTable>();
        services.AddTakedown();
        services.AddInvestigations();
        services.AddInvestigationPages();
        services.AddPolicyFlowWeb();
        _app = builder.Build();
        _app.UsePolicyFlowGuards();
        _app.UseRouting();
        _app.UsePolicyFlowForms();
        _app.MapPolicyFlowPages();
        _app.MapGet("/fails", string () => throw new InvalidOperationException("an inner secret")).Rule(Matter.Public);
        _app.MapGet("/api/fails", string () => throw new StoreUnavailableException("an inner secret")).Rule(Matter.Public);
        _app.MapGet("/strict", (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "sandbox";
            return "what a stranger sent";
        }).Rule(Matter.Public);
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());
    }

    public async Task DisposeAsync() => await _app!.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    /// <summary>A visitor with cookies of their own.</summary>
    public Visitor Visit() => new(Address);

    private static DirectorySnapshot People() => DirectorySnapshot.Empty.With(
        [
            Someone("p-manager", "Demo Dana", new RoleGrant(Role.Manager)),
            Someone("p-deputy", "Demo Eli", new RoleGrant(Role.Manager)),
            Someone("p-lead", "Demo Lee", new RoleGrant(Role.SafeguardingLead)),
            Someone("p-principal", "Demo Pat", new RoleGrant(Role.Principal, "park")),
        ],
        [new School("park", "Invented Park School")]);

    private static Person Someone(string id, string name, RoleGrant grant) =>
        new(id, name, id + "@demo.invalid", [grant], Active: true);
}
