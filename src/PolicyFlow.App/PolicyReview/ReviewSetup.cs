using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview.Checklist;
using PolicyFlow.App.PolicyReview.Governors;
using PolicyFlow.App.PolicyReview.Pages;
using PolicyFlow.App.PolicyReview.Publishing;
using PolicyFlow.App.PolicyReview.View;
using PolicyFlow.App.PolicyReview.Year;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview;

/// <summary>Registers the reviews. The host sees to it that <see cref="ReviewDesk.EnsureAsync"/> is called at its start
/// and every day. What policies, their health and the campaigns bring is registered before or stays empty.</summary>
public static class ReviewSetup
{
    public static IServiceCollection AddPolicyReview(this IServiceCollection services)
    {
        services.AddSingleton(s => new CaseEngine<PolicyReviewState>(
            Setup(s.GetRequiredService<IPeopleDirectory>(), s.GetRequiredService<Rules>()),
            s.GetRequiredService<ICaseStore>(), s.GetRequiredService<CaseClock>(), s.GetRequiredService<IDriveCases>()));
        services.TryAddSingleton<IPolicyFindings, NoFindings>();
        services.TryAddSingleton<ILatestCampaign, NoCampaigns>();
        services.TryAddSingleton<IPublishAndOpen, NoPolicies>();
        services.AddSingleton<CaseScan>();
        services.AddSingleton<ChecklistFiller>();
        services.AddSingleton<PublishWork>();
        services.AddSingleton<ReviewMail>();
        services.AddSingleton<IEffectPerformer<PolicyReviewState>, ReviewPerformer>();
        services.AddSingleton<ICaseTurn>(s => ActivatorUtilities.CreateInstance<CaseTurn<PolicyReviewState>>(
            s, CaseKind.PolicyReview.Prefix));
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<ReviewList>();
        services.AddSingleton<ReviewReader>();
        services.AddSingleton<ReviewScreen>();
        services.AddSingleton<GovernorCounts>();
        services.AddScoped<IWaitingNotice, ReviewNotice>();
        services.AddSingleton(new NavEntry("For governors", GovernorPages.Path, Matter.Counts, 45));
        return services;
    }

    public static IEndpointRouteBuilder MapPolicyReview(this IEndpointRouteBuilder routes) =>
        routes.MapReviewPages().MapGovernorPages();

    private static CaseSetup<PolicyReviewState> Setup(IPeopleDirectory people, Rules rules) => new(
        new PolicyReviewDecider(), new ReviewKeys(),
        _ => new OnDuty(Holders(people, Role.Manager), [], Holders(people, Role.Principal))
        {
            Governors = Holders(people, Role.Governor),
        },
        () => rules);

    /// <summary>The policy is the whole network's: whoever holds the role at any school.</summary>
    private static List<string> Holders(IPeopleDirectory people, Role role) =>
        [.. people.All.Where(p => p.Active && p.Grants.Any(g => g.Role == role && !g.Deputy)).Select(p => p.Id)];
}
