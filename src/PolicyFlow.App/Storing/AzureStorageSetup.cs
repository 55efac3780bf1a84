using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PolicyFlow.App.Storing.Carrying;
using PolicyFlow.App.Storing.Inbound;

namespace PolicyFlow.App.Storing;

/// <summary>Lets a host keep everything in Azure Storage.</summary>
public static class AzureStorageSetup
{
    /// <summary>Adds the case store, the file store and the mail store. What they need is created when the host starts.
    /// </summary>
    /// <exception cref="ArgumentException">The options do not do; the message names what is missing.</exception>
    public static IServiceCollection AddAzureStorage(this IServiceCollection services, AzureStorageOptions options)
    {
        var storage = new AzureStorage(options);
        services.AddSingleton(storage);
        services.AddSingleton(storage.Cases);
        services.AddSingleton<ICaseStore>(storage.Cases);
        services.AddSingleton(storage.Files);
        services.AddSingleton(storage.Mail);
        services.AddSingleton(new InboundStores(storage.Mail, storage.MailEvents));
        services.AddHostedService<Creation>();
        return services;
    }

    private sealed class Creation(AzureStorage storage) : IHostedLifecycleService
    {
        // Before any other service starts: they may use the stores at once.
        public async Task StartingAsync(CancellationToken cancellationToken)
        {
            await storage.CreateAsync(cancellationToken);
            await new ImportMark(storage.Files).RefuseAsync("Azure Storage", cancellationToken);
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
