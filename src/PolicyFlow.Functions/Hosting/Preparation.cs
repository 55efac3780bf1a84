using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview;

namespace PolicyFlow.Functions.Hosting;

/// <summary>Sees to it that somebody can sign in before the first request is answered, and that the coming review stands
/// in the calendar from the first day on.</summary>
internal sealed class Preparation(
    FirstAdministrator first, ReviewDesk reviews, IHostApplicationLifetime life, ILogger<Preparation> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await reviews.EnsureAsync(cancellationToken);
        if (await first.EnsureAsync(cancellationToken) is not { } problem) return;
        log.LogCritical("{Problem}", problem);
        life.StopApplication();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
