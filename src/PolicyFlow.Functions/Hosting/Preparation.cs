using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.People;

namespace PolicyFlow.Functions.Hosting;

/// <summary>Sees to it that somebody can sign in before the first request is answered.</summary>
internal sealed class Preparation(FirstAdministrator first, IHostApplicationLifetime life, ILogger<Preparation> log)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await first.EnsureAsync(cancellationToken) is not { } problem) return;
        log.LogCritical("{Problem}", problem);
        life.StopApplication();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
