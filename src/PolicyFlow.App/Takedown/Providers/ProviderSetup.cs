using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Takedown.Providers.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Takedown.Providers;

/// <summary>Adds the directory of providers to a host.</summary>
public static class ProviderSetup
{
    /// <summary>Needs the directory of people; the host adds <see cref="ProviderDirectory"/>. It is loaded when hosted
    /// services start, so this comes before whatever drives cases.</summary>
    public static IServiceCollection AddProviders(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton(ProviderOptions.Of(settings))
        .AddSingleton<ProviderReader>()
        .AddSingleton<ProviderOffice>()
        .AddSingleton<ProviderFreshness>()
        .AddScoped<ProviderView>()
        .AddSingleton(new NavEntry("Providers", "/providers", Matter.Providers, 60))
        .AddHostedService<ProviderRefresher>();
}
