using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Audit;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Cases.Routing.Trying;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Intake.Opening;
using PolicyFlow.App.Intake.Tracking;
using PolicyFlow.App.Investigation.Actions;
using PolicyFlow.App.Investigation.Keeping;
using PolicyFlow.App.Investigation.Reports;
using PolicyFlow.App.Investigation.TaskLists;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Investigation;

/// <summary>Registers what the pages of investigations need beside their engine.</summary>
public static class InvestigationPagesSetup
{
    public static IServiceCollection AddInvestigationPages(this IServiceCollection services)
    {
        services.AddSingleton<EarlierReads>();
        services.AddSingleton<LinkedCases>();
        services.AddSingleton<InvestigationReader>();
        services.AddSingleton<InvestigationActionDesk>();
        services.AddSingleton<ICaseRows, InvestigationRows>();
        services.AddSingleton<ISubjects, InvestigationSubjects>();
        services.AddSingleton<IRoutedCases, RoutedInvestigations>();
        services.AddSingleton<ReportsWithoutAnybody>();
        services.AddScoped<IWaitingNotice, NobodyNotice>();
        services.AddSingleton<AlertBook>();
        services.AddSingleton<Duplicates>();
        services.AddSingleton<IReportKind, MisuseDesk>();
        services.AddSingleton<ITrackedKind, MisuseTracks>();
        services.AddEvidenceSource<InvestigationEvidence>(EvidenceFamily.Investigations);
        services.AddSingleton<InvestigationEraser>();
        services.AddTaskLists();
        services.AddSingleton<IOwnMatters, OwnInvestigations>();
        return services;
    }
}
