using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.People.Roster.Importing.Applying;
using PolicyFlow.App.People.Roster.Importing.Comparing;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster.Importing;

namespace PolicyFlow.App.People.Roster.Importing;

/// <summary>Registers the import of files of people.</summary>
internal static class ImportSetup
{
    public static IServiceCollection AddRosterImport(this IServiceCollection services)
    {
        services.AddSingleton(s => new CaseEngine<ImportState>(
            Setup(s.GetRequiredService<Rules>()), s.GetRequiredService<ICaseStore>(), s.GetRequiredService<CaseClock>(),
            s.GetRequiredService<IDriveCases>()));
        services.AddSingleton(new Lazy<Arrivals>(Arrivals.Temporary));
        services.AddSingleton<ImportFiles>();
        services.AddSingleton<FileComparison>();
        services.AddSingleton<StepRunner>();
        services.AddSingleton<IEffectPerformer<ImportState>, ImportPerformer>();
        services.AddSingleton<ICaseTurn>(s => new ImportTurn(
            ActivatorUtilities.CreateInstance<CaseTurn<ImportState>>(s, CaseKind.RosterImport.Prefix),
            s.GetRequiredService<CaseEngine<ImportState>>()));
        services.AddSingleton<ImportDesk>();
        return services;
    }

    public static CaseSetup<ImportState> Setup(Rules rules) =>
        new(new ImportDecider(), new ImportKeys(), _ => OnDuty.Nobody, () => rules);
}
