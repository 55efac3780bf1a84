using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Evidence.Api;
using PolicyFlow.App.Evidence.Custody;
using PolicyFlow.App.Evidence.Export;
using PolicyFlow.App.Evidence.Kinds;
using PolicyFlow.App.Evidence.Pages;
using PolicyFlow.App.Evidence.Previews;
using PolicyFlow.App.Evidence.Scanning;

namespace PolicyFlow.App.Evidence;

/// <summary>Registers what evidence needs. Each kind of case adds its source.</summary>
public static class EvidenceSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddEvidence(this IServiceCollection services, IConfiguration settings)
    {
        var options = EvidenceOptions.Of(settings);
        services.AddSingleton(options);
        services.AddSingleton<EvidenceSources>();
        services.AddSingleton<EvidenceBook>();
        services.AddSingleton<CustodyLog>();
        services.AddSingleton<EvidenceShelf>();
        services.AddSingleton<EvidenceListing>();
        services.AddSingleton<Pictures>();
        services.AddSingleton(new Scanner(
            ClamdAddress.Parse(options.Clamd) is { } clamd
                ? new ClamdClient(clamd, TimeSpan.FromSeconds(options.ClamdTimeoutSeconds))
                : null));
        services.AddSingleton<EvidenceScans>();
        services.AddSingleton<TimestampAuthority>();
        services.AddSingleton<ExportDesk>();
        services.AddHttpClient(TimestampAuthority.HttpClient, http =>
        {
            http.Timeout = Patience;
            http.MaxResponseContentBufferSize = TimestampAuthority.LargestAnswer;
        });
        return services;
    }

    /// <summary>Adds a kind of case that keeps evidence: its pages and calls are there from then on.</summary>
    public static IServiceCollection AddEvidenceSource<TSource>(this IServiceCollection services, EvidenceFamily family)
        where TSource : class, IEvidenceSource =>
        services.AddSingleton(family).AddSingleton<IEvidenceSource, TSource>();

    public static IEndpointRouteBuilder MapEvidence(this IEndpointRouteBuilder routes)
    {
        foreach (var family in routes.ServiceProvider.GetServices<EvidenceFamily>())
        {
            routes.MapEvidencePages(family);
            routes.MapExportPages(family);
            routes.MapEvidenceApi(family);
        }

        return routes;
    }
}
