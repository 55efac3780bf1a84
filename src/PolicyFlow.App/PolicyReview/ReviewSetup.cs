using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview.Checklist;
using PolicyFlow.App.PolicyReview.Governors;
using PolicyFlow.App.PolicyReview.Health;
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
/// and every day.</summary>
public static class ReviewSetup
{
    public static IServiceCollection AddPolicyReview(this IServiceCollection services)
    {
        services.AddSingleton(s => new CaseEngine<PolicyReviewState>(
            Setup(s.GetRequiredService<IPeopleDirectory>(), s.GetRequiredService<Rules>()),
            s.GetRequiredService<ICaseStore>(), s.GetRequiredService<CaseClock>(), s.GetRequiredService<IDriveCases>()));
        services.AddSingleton<IPolicyFindings, PublishedFindings>();
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
        _ => new OnDuty(people.HoldersOf(Role.Manager), [], people.HoldersOf(Role.Principal))
        {
            Governors = people.HoldersOf(Role.Governor),
        },
        () => rules);
}
