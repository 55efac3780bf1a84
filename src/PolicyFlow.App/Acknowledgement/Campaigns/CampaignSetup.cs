using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.People.Roster;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>Registers what opens campaigns and walks them through their people. Whoever knows the school holidays adds an
/// <see cref="ITermDates"/>.</summary>
internal static class CampaignSetup
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services)
    {
        services.AddSingleton(s => new SchoolCalendar(s.GetService<ITermDates>()));
        services.AddSingleton(s => new CampaignRulesNow(s.GetRequiredService<Rules>(), s.GetRequiredService<SchoolCalendar>()));
        services.AddSingleton<MailHours>().AddSingleton<MailFlow>();
        services.AddSingleton<CampaignCounts>().AddSingleton<CampaignDesk>();
        services.AddSingleton<MemberHistories>().AddSingleton<CampaignRoll>().AddSingleton<LineManagers>();
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<CaseTurn<EntryState>>(
            s, AcknowledgementStreams.EntryPrefix));
        services.AddSingleton<ICaseTurn>(s => s.GetRequiredService<CaseTurn<EntryState>>());
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<EnrolWalk>(s, EntryTurn(s)));
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<RoundWalk>(s, EntryTurn(s)));
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<LookWalk>(s, EntryTurn(s)));
        services.AddSingleton<EndWalk>().AddSingleton<OlderCampaigns>().AddSingleton<CampaignTelling>();
        services.AddSingleton<IEffectPerformer<CampaignState>, CampaignWalker>();
        services.AddSingleton(s => new CampaignTurn(
            ActivatorUtilities.CreateInstance<CaseTurn<CampaignState>>(s, CaseKind.AcknowledgementCampaign.Prefix),
            s.GetRequiredService<SchoolCalendar>()));
        services.AddSingleton<ICaseTurn>(s => s.GetRequiredService<CampaignTurn>());
        services.AddSingleton<IDigestWords, CampaignDigest>();
        return services.AddSingleton<IRosterChanged, Joiners>();
    }

    /// <summary>Mails go from the walk itself, so that the due index is not flooded.</summary>
    private static CaseTurn<EntryState> EntryTurn(IServiceProvider services) => services.GetRequiredService<CaseTurn<EntryState>>();
}
