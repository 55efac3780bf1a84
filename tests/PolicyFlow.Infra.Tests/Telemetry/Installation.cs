using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PolicyFlow.App;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Messages;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Files;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Infra.Tests.Telemetry;

/// <summary>PolicyFlow put together as a host does, on a SQLite file, with a mail server that nobody runs.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider _services;
    private int _reports;

    private Installation(IReadOnlyDictionary<string, string?> mail)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(mail).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSingleton<ICaseStore>(SqliteCaseStore.Open(new SqliteStoreOptions(_folder["policyflow.db"])));
        services.AddSingleton<IFileStore>(new FolderFileStore(_folder["files"]));
        services.AddSingleton(new SiteOptions
        {
            PublicAddress = "https://policyflow.example",
            NetworkName = "Invented Sport Network",
        });
        services.AddSingleton(new DemoMode(false)).AddSingleton(new CaseSecrets(new byte[32]));
        services.AddSingleton(new DriverIdentity("test")).AddSingleton<IDriveCases, Nobody>();
        services.AddSingleton(new CaseClock(_time)).AddSingleton(new ProviderDirectory([]));
        services.AddPolicyFlow(settings).AddSingleton<Sweep>();
        services.AddMail(settings, "Invented Sport Network").AddTexts(null).AddLinkCheck(settings, demo: false);
        _services = services.BuildServiceProvider();
    }

    public static async Task<Installation> StartAsync()
    {
        var here = new Installation(new Dictionary<string, string?>
        {
            ["Mail:Smtp:Host"] = "127.0.0.1",
            ["Mail:Smtp:Port"] = FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail:Smtp:From"] = "policyflow@demo.invalid",
        });
        var office = here.Get<PeopleOffice>();
        var dana = await office.AddAsync(Actor.System, "c1", "Demo Dana", "dana@demo.invalid");
        await office.ProposeRolesAsync(Actor.System, "c2", dana.Id, [new RoleGrant(Role.Manager)]);
        return here;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Pass(TimeSpan time) => _time.Advance(time);

    public Task<int> DriveAsync() => Get<CaseDriver>().RunDueAsync(CancellationToken.None);

    public Task SweepAsync() => Get<Sweep>().RunAsync();

    public Task<ReportReceipt> ReportAsync() => Get<IReportDesk>().ReportAsync(
        new Report
        {
            Places = [new Place(PlaceKind.Address, "https://other.example/post/1")],
            Description = "Unkind",

            // Told at once, where other reports wait for the digest.
            Threatening = true,
        },
        $"report-{++_reports}");

    public async ValueTask DisposeAsync()
    {
        var store = (SqliteCaseStore)Get<ICaseStore>();
        await _services.DisposeAsync();
        await store.DisposeAsync();
        _folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The tests drive by themselves.</summary>
    private sealed class Nobody : IDriveCases
    {
        public ValueTask ChangedAsync(string stream) => ValueTask.CompletedTask;
    }
}
