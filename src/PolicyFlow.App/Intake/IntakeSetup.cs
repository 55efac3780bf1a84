using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Intake.Opening;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Intake.Tracking;

namespace PolicyFlow.App.Intake;

/// <summary>What the report and tracking pages need besides the ports that the host registers.</summary>
public static class IntakeSetup
{
    public static IServiceCollection AddIntakePages(this IServiceCollection services)
    {
        // A host that looks at links adds the policy of its settings behind, which is then the one that counts.
        services.TryAddSingleton(AddressPolicy.PublicOnly);
        return services
            .AddSingleton<IReportDesk, ReportDesk>()
            .AddSingleton<ITrackDesk, TrackDesk>()
            .AddSingleton<DraftBox>()
            .AddSingleton<DraftSweep>()
            .AddSingleton<FileShelf>();
    }
}
