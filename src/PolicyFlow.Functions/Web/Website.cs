using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PolicyFlow.App.Web;
using PolicyFlow.Functions.Hosting;

namespace PolicyFlow.Functions.Web;

/// <summary>
/// All pages and calls. It takes every path that no other HTTP function takes: the Functions host tries them in the order
/// of their names, so its own has to sort last. Where it is declared does not matter.
/// </summary>
internal sealed class Website(SitePipeline site, DurableDriver driver)
{
    public const string Name = "Website";

    // The host's own keys protect nothing here: who may see what is decided in the pipeline, route by route.
    [Function(Name)]
    public Task AnswerAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "{*path}")]
        HttpRequest request,
        [DurableClient] DurableTaskClient client)
    {
        driver.Use(client);
        return site.AnswerAsync(request.HttpContext);
    }
}
