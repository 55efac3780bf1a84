using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Acknowledgement.Desk;
using PolicyFlow.App.Acknowledgement.Desk.Pages;
using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Acknowledgement.Entries.Pages;
using PolicyFlow.App.Acknowledgement.LineManagers;
using PolicyFlow.App.Acknowledgement.Mail;
using PolicyFlow.App.Acknowledgement.Reviewing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview.Checklist;
using PolicyFlow.App.PolicyReview.Publishing;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Acknowledgement;

/// <summary>Registers campaigns and the entries of people in them (5.3).</summary>
public static class AcknowledgementSetup
{
    public static IServiceCollection AddAcknowledgement(this IServiceCollection services)
    {
        services.AddSingleton(s => new CaseEngine<CampaignState>(
            Setup(s.GetRequiredService<IPeopleDirectory>(), s.GetRequiredService<CampaignRulesNow>()),
            s.GetRequiredService<ICaseStore>(), s.GetRequiredService<CaseClock>(), s.GetRequiredService<IDriveCases>()));
        services.AddSingleton(s => new CaseEngine<EntryState>(
            new CaseSetup<EntryState>(
                new EntryDecider(), new EntryKeys(), _ => OnDuty.Nobody, () => s.GetRequiredService<CampaignRulesNow>().Now),
            s.GetRequiredService<ICaseStore>(), s.GetRequiredService<CaseClock>(), s.GetRequiredService<IDriveCases>()));
        services.AddCampaigns().AddPolicyMail();
        services.AddSingleton<IPolicyVersions, PublishedVersions>().AddSingleton<ILatestCampaign, LatestCampaigns>();
        services.AddSingleton<IPublishAndOpen, PublishingDesk>();
        return services.AddSingleton<PersonalLinks>().AddConfirming().AddCampaignPages().AddLineManagers();
    }

    public static IEndpointRouteBuilder MapAcknowledgement(this IEndpointRouteBuilder routes) =>
        routes.MapConfirm().MapCampaigns().MapTeam();

    private static CaseSetup<CampaignState> Setup(IPeopleDirectory people, CampaignRulesNow rules) => new(
        new CampaignDecider(), new CampaignKeys(),
        _ => new OnDuty(people.HoldersOf(Role.Manager), [], people.HoldersOf(Role.Principal))
        {
            Governors = people.HoldersOf(Role.Governor),
        },
        () => rules.Now);
}
