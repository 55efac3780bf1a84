using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Web.Information;

/// <summary>The front door and what every site must say about itself.</summary>
public static class InformationPages
{
    public static IEndpointRouteBuilder MapInformation(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => Page.Show<HomePage>()).Rule(Matter.Public);
        routes.MapGet("/accessibility", () => Page.Show<AccessibilityPage>()).Rule(Matter.Public);
        routes.MapGet("/privacy", () => Page.Show<PrivacyPage>()).Rule(Matter.Public);
        return routes;
    }
}
