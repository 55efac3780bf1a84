using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases.Routing.Pages;
using PolicyFlow.App.Cases.Routing.Trying;

namespace PolicyFlow.App.Cases.Routing;

/// <summary>Adds the table of routes to a host.</summary>
public static class RoutingSetup
{
    /// <summary>Needs the directory of people. The table is loaded when hosted services start, so this comes before whatever
    /// drives cases. Each kind of case adds its <see cref="IRoutedCases"/>.</summary>
    public static IServiceCollection AddRoutes(this IServiceCollection services) => services
        .AddSingleton<RouteTable>()
        .AddSingleton<IRoutes>(s => s.GetRequiredService<RouteTable>())
        .AddSingleton<RouteOffice>()
        .AddSingleton<RouteTrial>()
        .AddSingleton<RoutedReader>()
        .AddScoped<RouteView>()
        .AddHostedService<RouteRefresher>();
}
