using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Keys;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Inbound;
using PolicyFlow.App.Messages;
using PolicyFlow.App.People;
using PolicyFlow.App.Settings;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Takedown.Providers.Shipped;
using PolicyFlow.App.Telemetry;
using PolicyFlow.App.Web;

namespace PolicyFlow.Functions.Hosting;

/// <summary>Puts the program together on Azure: Tables, Blobs and queues, Durable orchestrations, work accounts.</summary>
internal static class AzureHost
{
    /// <exception cref="SettingsException">A setting is missing or wrong; all of them are named at once.</exception>
    /// <exception cref="StoreUnavailableException">The key rings cannot be read.</exception>
    public static void AddAzureHost(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = AzureSettings.Read(configuration);
        var credential = CredentialOf(settings.Storage);
        services.AddSingleton(settings.Site);
        services.AddSingleton(new DemoMode(On: false));
        var storage = AzureStorageOptions.Of(settings.Storage, credential);
        services.AddAzureStorage(storage);
        KeyRings.Open(new AzureStorage(storage).Keys, settings.Keys, TimeProvider.System.GetUtcNow()).AddTo(services);
        services.AddSingleton(new CaseClock(TimeProvider.System));
        services.AddSingleton(new ProviderDirectory(ShippedProviders.All));
        services.AddSingleton(new DriverIdentity($"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}"));
        services.AddSingleton<DurableDriver>();
        services.AddSingleton<IDriveCases>(s => s.GetRequiredService<DurableDriver>());
        services.AddSingleton<Sweep>();
        services.AddSingleton<SealKeeper>();
        services.AddSingleton(DirectoryPace.ManyInstances);
        services.AddMail(configuration, settings.Site.NetworkName);
        services.AddTexts(settings.Texts);
        if (settings.Inbound is { } inbound) services.AddInboundMail(inbound);
        services.AddMeasurements(configuration, credential);
        services.AddPolicyFlow(configuration);
        services.AddLinkCheck(configuration, demo: false);
        services.AddSingleton<SitePipeline>();
        services.AddHostedService<Preparation>();
    }

    private static ManagedIdentityCredential? CredentialOf(StorageOptions storage) => storage.ConnectionString.Length > 0
        ? null
        : new ManagedIdentityCredential(storage.IdentityClientId.Length > 0
            ? ManagedIdentityId.FromUserAssignedClientId(storage.IdentityClientId)
            : ManagedIdentityId.SystemAssigned);
}
