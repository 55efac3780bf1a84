using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PolicyFlow.App.Web;

namespace PolicyFlow.Functions.Web;

/// <summary>Whether the program lives and whether it can work, for whoever watches it: functions of their own, so that the
/// visits of a watcher are told apart from those of people.</summary>
internal sealed class Health(SitePipeline site)
{
    [Function("Health")]
    public Task LivesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "healthz")] HttpRequest request) =>
        site.AnswerAsync(request.HttpContext);

    [Function("Readiness")]
    public Task IsReadyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "readyz")] HttpRequest request) =>
        site.AnswerAsync(request.HttpContext);
}
