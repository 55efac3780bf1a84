using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Takedown.Probe.Fetching;

namespace PolicyFlow.App.Takedown.Probe;

/// <summary>Registers the look at reported pages (clause 16.4), and which addresses a report may hold.</summary>
public static class ProbeSetup
{
    /// <param name="services">The host's services; it adds <see cref="Cases.CaseClock"/>.</param>
    /// <param name="settings">The host's settings.</param>
    /// <param name="demo">Whether the program runs as a demonstration.</param>
    public static IServiceCollection AddLinkCheck(
        this IServiceCollection services, IConfiguration settings, bool demo)
    {
        var options = LinkCheckOptions.Of(settings, demo);
        services.AddSingleton(options);
        services.AddSingleton(new AddressPolicy(options.AllowLoopback));
        services.AddSingleton(new ProbePace());
        services.AddSingleton<NameLookup>(Names.OfTheSystem);
        services.AddSingleton<IPageProbe, PageProbe>();
        return services;
    }
}
