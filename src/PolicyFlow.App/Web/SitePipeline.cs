using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PolicyFlow.App.Web;

/// <summary>
/// All pages and calls as one request handler, for a host that has a web server and routing of its own and hands its
/// requests over. It is built once.
/// </summary>
public sealed class SitePipeline
{
    private readonly RequestDelegate _site;
    private readonly IHttpContextAccessor _current;

    public SitePipeline(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UsePolicyFlow();
        app.UseEndpoints(routes =>
        {
            routes.MapPolicyFlow();
            Routes = [.. routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];
        });
        _site = app.Build();
        _current = services.GetRequiredService<IHttpContextAccessor>();
    }

    /// <summary>Every route that it knows, for whoever proves that each has its rule.</summary>
    public IReadOnlyList<RouteEndpoint> Routes { get; private set; } = [];

    /// <summary>Answers a request as if it had come here first.</summary>
    public Task AnswerAsync(HttpContext context)
    {
        // What the host's routing found is the function that hands the request over: ours would take it for the answer.
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();

        // A host that carries the request over to a flow of its own leaves behind what the web server had set there.
        _current.HttpContext = context;
        return _site(context);
    }
}
