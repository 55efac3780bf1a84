using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Search;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Investigation.AccusedPages;
using PolicyFlow.App.Investigation.Letters;
using PolicyFlow.App.Investigation.Performing;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation;

/// <summary>Registers what drives investigations.</summary>
public static class InvestigationSetup
{
    public static IServiceCollection AddInvestigations(this IServiceCollection services)
    {
        services.AddSingleton(s => new CaseEngine<InvestigationState>(
            Setup(s.GetRequiredService<IPeopleDirectory>(), s.GetRequiredService<Rules>()),
            s.GetRequiredService<ICaseStore>(), s.GetRequiredService<CaseClock>(), s.GetRequiredService<IDriveCases>()));
        services.AddSingleton<AccusedTokens>();
        services.AddSingleton<AccusedDesk>();
        services.AddSingleton<InvestigationMail>();
        services.AddSingleton<TakedownOpener>();
        services.AddSingleton<MergeTeller>();
        services.AddSingleton<IEffectPerformer<InvestigationState>, InvestigationPerformer>();
        services.AddSingleton<IDigestWords, InvestigationDigest>();
        services.AddSingleton<ICaseTurn>(s => ActivatorUtilities.CreateInstance<CaseTurn<InvestigationState>>(
            s, InvestigationStreams.Prefix));
        return services;
    }

    public static CaseSetup<InvestigationState> Setup(IPeopleDirectory people, Rules rules) =>
        Setup(state => people.DutyFor(state.School, state.LeftOut), rules);

    /// <summary>The same for a program that only erases: nobody is told anything.</summary>
    public static CaseSetup<InvestigationState> SetupAlone() => Setup(_ => OnDuty.Nobody, Rules.Default);

    private static CaseSetup<InvestigationState> Setup(Func<InvestigationState, OnDuty> duty, Rules rules) =>
        new(new InvestigationDecider(), new InvestigationKeys(), duty, () => rules)
        {
            Words = new WordIndex<InvestigationState>(s => s.ReportedAt, OfBodies: true),
        };
}
