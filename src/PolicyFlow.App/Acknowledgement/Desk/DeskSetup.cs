using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Acknowledgement.Desk.Briefings;
using PolicyFlow.App.Acknowledgement.Desk.Pages;
using PolicyFlow.App.Api;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>Registers what managers see of campaigns, and do for people in them.</summary>
public static class DeskSetup
{
    public static IServiceCollection AddCampaignPages(this IServiceCollection services) => services
        .AddSingleton<EntryReader>()
        .AddSingleton<EntryList>()
        .AddSingleton<EntryWords>()
        .AddSingleton<EntryHistory>()
        .AddSingleton<EntryDesk>()
        .AddSingleton<EntryMoves>()
        .AddSingleton<JobRoles>()
        .AddSingleton<AudienceCount>()
        .AddSingleton<CampaignBuilder>()
        .AddSingleton<CampaignCsv>()
        .AddSingleton<CampaignRequestReader>()
        .AddSingleton<BriefingOffice>()
        .AddSingleton<Attendance>()
        .AddScoped<IWaitingNotice, AnswersNotice>()
        .AddSingleton(new NavEntry("Campaigns", CampaignPages.Path, Matter.Campaigns, 35));
}
