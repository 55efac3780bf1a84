using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PolicyFlow.App.Web;

/// <summary>
/// All pages and calls as one request handler, for a host that has a web server and routing of its own and hands its
/// requests over. It is built once.
/// </summary>
public sealed class SitePipeline
{
    private readonly RequestDelegate _site;

    public SitePipeline(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UsePolicyFlow();
        app.UseEndpoints(routes => routes.MapPolicyFlow());
        _site = app.Build();
    }

    /// <summary>Answers a request as if it had come here first.</summary>
    public Task AnswerAsync(HttpContext context)
    {
        // What the host's routing found is the function that hands the request over: ours would take it for the answer.
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        return _site(context);
    }
}
