using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.PolicyReview.Documents.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.PolicyReview.Documents;

/// <summary>Adds policies and their versions to a host. Needs the store and the directory of people.</summary>
public static class PolicyDocumentSetup
{
    public static IServiceCollection AddPolicyDocuments(this IServiceCollection services)
    {
        return services
            .AddSingleton<PolicyLibrary>()
            .AddSingleton<PolicyOffice>()
            .AddSingleton<PolicyNames>()
            .AddSingleton<PolicyPublishView>()
            .AddScoped<PolicyDraftView>()
            .AddScoped<IWaitingNotice, PolicyNotice>()
            .AddSingleton(new NavEntry("Policies", PolicyPages.Path, Matter.SignedIn, 39));
    }

    public static IEndpointRouteBuilder MapPolicyDocuments(this IEndpointRouteBuilder routes)
    {
        routes.MapPolicyReading();
        routes.MapPolicyDrafts();
        return routes;
    }
}
