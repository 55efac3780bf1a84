using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Web;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.SightOfRoutes;

public sealed class RouteRuleTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public void Every_route_names_its_rule()
    {
        var without = site.Routes.Where(r => r.Metadata.GetMetadata<RouteRule>() is null);

        Assert.True(site.Routes.Count > 50);
        Assert.Empty(without.Select(r => r.RoutePattern.RawText));
    }

    [Fact]
    public void Every_route_names_its_methods()
    {
        Assert.Empty(site.Routes
            .Where(r => r.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 })
            .Select(r => r.RoutePattern.RawText));
    }
}
