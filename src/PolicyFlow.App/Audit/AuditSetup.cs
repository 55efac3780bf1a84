using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Audit;

/// <summary>Registers what auditors need.</summary>
public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddSingleton<ReadingsQuery>();
        services.AddSingleton<RecordCheckDesk>();
        services.AddSingleton(new NavEntry("Audit", AuditPages.Path, Matter.Audit, 95));
        return services;
    }
}
