using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Acknowledgement;
using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Api;
using PolicyFlow.App.Audit;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Cases.Routing;
using PolicyFlow.App.Cases.Routing.Pages;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.Investigation.AccusedPages;
using PolicyFlow.App.Investigation.Asking;
using PolicyFlow.App.Investigation.Pages;
using PolicyFlow.App.Investigation.TaskLists.Pages;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Inbound;
using PolicyFlow.App.Mail.Inbound.Loop;
using PolicyFlow.App.Mail.Inbound.Pen.Pages;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.Mail.Templates.Pages;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.PolicyReview;
using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.App.PolicyReview.Health;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.Locking;
using PolicyFlow.App.Takedown.Notices;
using PolicyFlow.App.Takedown.Pages;
using PolicyFlow.App.Takedown.PrivatePages;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Takedown.Providers.Pages;
using PolicyFlow.App.Telemetry;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App;

/// <summary>Everything that is the same on both hosts: the services, the pipeline and the routes.</summary>
public static class SiteSetup
{
    /// <summary>The host adds: the store, the file store, data protection, <see cref="CaseClock"/>,
    /// <see cref="SiteOptions"/>, <see cref="CaseSecrets"/>, the provider directory, mail, demo mode and whatever
    /// drives the cases.</summary>
    public static IServiceCollection AddPolicyFlow(this IServiceCollection services, IConfiguration settings)
    {
        MailCharacters.Know();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(ProxyOptions.Of(settings));
        services.AddSingleton(Rules.Default with
        {
            HostWindows = HostWindowOptions.Of(settings).Windows,
            Campaign = CampaignOptions.Of(settings).Rules,
            Questions = QuestionOptions.Of(settings).Rules,
            Investigation = InvestigationOptions.Of(settings).Rules,
        });
        services.AddSingleton<AccessLog>();
        services.AddSingleton<WhoReadWhat>();
        services.AddAudit();
        services.AddSingleton<CaseDriver>();
        services.AddSingleton<SweepEnd>();
        services.AddPolicyFlowWeb();
        services.AddPeople();
        services.AddRoutes();
        services.AddRoster();
        services.AddSignIn(settings);
        services.AddIntakePages();
        services.AddProviders(settings);
        services.AddTemplates();
        services.AddTakedown();
        services.AddEvidence(settings);
        services.AddInvestigations();
        services.AddInvestigationPages();
        services.AddDigests();
        services.AddPolicyReview();
        services.AddAcknowledgement();
        services.AddPolicyDocuments();
        services.AddPolicyHealth();
        services.AddAsking();
        services.AddSingleton<FiledMail>();
        services.AddSingleton<LoopToken>();
        services.AddSingleton<LoopBook>();
        services.AddSingleton<LoopState>();
        services.AddOpenApi("v1", options =>
        {
            // Calls have a tag, pages have none.
            options.ShouldInclude = call => call.ActionDescriptor.EndpointMetadata.OfType<ITagsMetadata>().Any();
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "PolicyFlow";
                document.Info.Description = "Reports of harmful content, and the cases that they become. Calls that "
                    + "need a person carry the session cookie of somebody who has signed in.";
                return Task.CompletedTask;
            });
        });
        return services;
    }

    /// <summary>The pipeline, from the outermost guard to the endpoints.</summary>
    public static IApplicationBuilder UsePolicyFlow(this IApplicationBuilder app) =>
        app.UsePublicAddress().UsePolicyFlowGuards().UseRouting().UseSignIn().UsePolicyFlowForms();

    public static IEndpointRouteBuilder MapPolicyFlow(this IEndpointRouteBuilder routes)
    {
        routes.MapPolicyFlowPages();
        routes.MapSignIn();
        routes.MapPeople();
        routes.MapRoutes();
        routes.MapRoster();
        routes.MapToday();
        routes.MapCases();
        routes.MapEvidence();
        routes.MapInvestigations();
        routes.MapTaskLists();
        routes.MapAffected();
        routes.MapHandOver();
        routes.MapRequests();
        routes.MapAccusedPages();
        routes.MapLocking();
        routes.MapProviders();
        routes.MapTemplates();
        routes.MapPolicyReview();
        routes.MapAcknowledgement();
        routes.MapPolicyDocuments();
        routes.MapPolicyHealth();
        routes.MapAsking();
        routes.MapAudit();
        routes.MapReportApi();
        routes.MapCaseApi();
        routes.MapInvestigationApi();
        routes.MapCampaignApi();
        routes.MapProviderApi();
        routes.MapQuestionApi();
        routes.MapReviewApi();
        routes.MapRouteApi();
        routes.MapTemplateApi();
        routes.MapHealth();
        routes.MapInboundMail();
        routes.MapMailPen();
        routes.MapOpenApi("/openapi/{documentName}.json").Rule(Matter.Public);
        return routes;
    }
}
