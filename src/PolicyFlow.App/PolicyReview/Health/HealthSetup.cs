using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.PolicyReview.Health.Pages;
using PolicyFlow.App.PolicyReview.Laws;
using PolicyFlow.App.PolicyReview.Laws.Pages;
using PolicyFlow.App.PolicyReview.Terms;
using PolicyFlow.App.PolicyReview.Terms.Pages;

namespace PolicyFlow.App.PolicyReview.Health;

/// <summary>Registers the policy check with its list of laws, and the term dates.</summary>
public static class HealthSetup
{
    /// <summary>Needs the directory of people and the look at pages, which the host adds.</summary>
    public static IServiceCollection AddPolicyHealth(this IServiceCollection services)
    {
        services.TryAddSingleton<ITermDates>(s => s.GetRequiredService<TermDates>());
        return services
            .AddSingleton<LawList>()
            .AddSingleton<LawOffice>()
            .AddSingleton<PolicyTexts>()
            .AddSingleton<LinkLooks>()
            .AddSingleton<PolicyHealth>()
            .AddSingleton<TermDates>()
            .AddScoped<LawView>()
            .AddScoped<HealthView>()
            .AddScoped<TermView>();
    }

    public static IEndpointRouteBuilder MapPolicyHealth(this IEndpointRouteBuilder routes) =>
        routes.MapLaws().MapHealthPages().MapTermDates();
}
