using PolicyFlow.App;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Keys;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Inbound;
using PolicyFlow.App.Messages;
using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Erasing;
using PolicyFlow.App.Storing.Files;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.App.Takedown.Locking;
using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Takedown.Providers.Shipped;
using PolicyFlow.App.Web;
using PolicyFlow.Standalone.Demo;

namespace PolicyFlow.Standalone.Hosting;

/// <summary>Puts the program together on one machine: Kestrel, one SQLite file, one folder.</summary>
internal static class Server
{
    /// <summary>A running program, ready for its first page.</summary>
    /// <exception cref="StartException">A setting is missing.</exception>
    /// <exception cref="StoreUnavailableException">The data folder cannot be used.</exception>
    /// <param name="more">Services that take the place of the program's own.</param>
    public static async Task<WebApplication> StartAsync(Arguments arguments, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder([.. arguments.Rest]);
        var settings = HostSettings.Read(arguments, builder.Configuration);
        builder.WebHost.UseUrls(settings.Urls);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // The key ring lies in the data folder, whose rights protect it; the docs say so once instead of each start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // The host logs a failed start with a stack trace; whoever starts the program gets it in words instead.
        var started = false;
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", _ => started);
        AddParts(builder, settings);
        more?.Invoke(builder.Services);

        var app = builder.Build();
        app.UsePolicyFlow();
        app.MapPolicyFlow();
        if (settings.Demo) app.MapDemo();
        await PrepareAsync(app.Services, settings);
        await app.StartAsync();
        started = true;
        Console.WriteLine($"PolicyFlow{(settings.Demo ? " (demonstration)" : "")} is ready at {settings.Urls}");
        return app;
    }

    private static void AddParts(WebApplicationBuilder builder, HostSettings settings)
    {
        var services = builder.Services;
        var folder = DataFolder.Open(settings.Data);
        services.AddSingleton(folder);
        services.AddSingleton(settings.Site);
        services.AddSingleton(new DemoMode(settings.Demo));
        services.AddSingleton(new ErasureLedger(folder.Erasures));
        services.AddSingleton<EraseAgainByKind>();
        services.AddSingleton(s => SqliteCaseStore.Open(
            new SqliteStoreOptions(folder.Database, s.GetRequiredService<ErasureLedger>())));
        services.AddSingleton<ICaseStore>(s => s.GetRequiredService<SqliteCaseStore>());
        services.AddSingleton<IFileStore>(new FolderFileStore(folder.Files));
        KeyRings.Open(new KeyFolder(folder.Keys), settings.Keys, TimeProvider.System.GetUtcNow()).AddTo(services);
        services.AddSingleton(new DriverIdentity($"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}"));
        services.AddSingleton<DriveSignal>();
        services.AddSingleton<IDriveCases>(s => s.GetRequiredService<DriveSignal>());
        services.AddPolicyFlow(builder.Configuration);
        services.AddLinkCheck(builder.Configuration, settings.Demo);
        services.AddSingleton<DriverService>();
        services.AddHostedService(s => s.GetRequiredService<DriverService>());
        services.AddHostedService<SweepWatch>();
        services.AddSingleton<SealKeeper>();
        services.AddHostedService<Housekeeping>();
        AddInboundMail(services, InboundOptions.Of(builder.Configuration), folder, settings.Demo);
        if (settings.Demo)
        {
            services.AddDemo(folder, settings.Site.NetworkName);
            return;
        }

        services.AddSingleton(new CaseClock(TimeProvider.System));
        services.AddSingleton(new ProviderDirectory(ShippedProviders.All));
        services.AddMail(builder.Configuration, settings.Site.NetworkName);
        services.AddTexts(TextOptions.Of(builder.Configuration));
    }

    /// <summary>The demonstration takes mail without any setting: as files that are dropped into its data folder.</summary>
    private static void AddInboundMail(
        IServiceCollection services, InboundOptions? options, DataFolder folder, bool demo)
    {
        if (demo) services.AddInboundMail(options ?? new InboundOptions(), folder.Mail, Path.Combine(folder.Mail, "in"));
        else if (options is not null) services.AddInboundMail(options, folder.Mail);
    }

    private static async Task PrepareAsync(IServiceProvider services, HostSettings settings)
    {
        var replay = new ErasureReplay(
            services.GetRequiredService<ICaseStore>(), services.GetRequiredService<ErasureLedger>(),
            services.GetRequiredService<EraseAgainByKind>().RunAsync);
        await replay.RunAsync();
        await new DestroyReplay(
            services.GetRequiredService<Destroyer>(), services.GetRequiredService<ErasureLedger>()).RunAsync();
        await services.GetRequiredService<ReviewDesk>().EnsureAsync();
        if (settings.Demo)
            await services.GetRequiredService<DemoWorld>().EnsureAsync();
        else if (await services.GetRequiredService<FirstAdministrator>().EnsureAsync() is { } problem)
            throw new StartException(problem);
    }
}
