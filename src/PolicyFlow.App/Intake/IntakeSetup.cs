using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Intake.Reading;

namespace PolicyFlow.App.Intake;

/// <summary>What the report and tracking pages need besides the ports that the host registers.</summary>
public static class IntakeSetup
{
    public static IServiceCollection AddIntakePages(this IServiceCollection services) => services
        .AddSingleton<DraftBox>()
        .AddSingleton<DraftSweep>()
        .AddSingleton<FileShelf>();
}
