using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview.Pages;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview;

/// <summary>Registers the yearly review. The host sees to it that <see cref="ReviewDesk.EnsureAsync"/> is called at its
/// start and every day.</summary>
public static class ReviewSetup
{
    public static IServiceCollection AddPolicyReview(this IServiceCollection services)
    {
        services.AddSingleton(s => new CaseEngine<PolicyReviewState>(
            Setup(s.GetRequiredService<IPeopleDirectory>(), s.GetRequiredService<Rules>()),
            s.GetRequiredService<ICaseStore>(), s.GetRequiredService<CaseClock>(), s.GetRequiredService<IDriveCases>()));
        services.AddSingleton<IEffectPerformer<PolicyReviewState>, ReviewMail>();
        services.AddSingleton<ICaseTurn>(s => ActivatorUtilities.CreateInstance<CaseTurn<PolicyReviewState>>(
            s, CaseKind.PolicyReview.Prefix));
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton(new NavEntry("Policy review", ReviewPages.Path, Matter.CaseList, 40));
        return services;
    }

    public static IEndpointRouteBuilder MapPolicyReview(this IEndpointRouteBuilder routes) => routes.MapReviewPages();

    private static CaseSetup<PolicyReviewState> Setup(IPeopleDirectory people, Rules rules) => new(
        new PolicyReviewDecider(), new NoKeys(),
        _ => new OnDuty(Holders(people, Role.Manager), [], Holders(people, Role.Principal)), () => rules);

    /// <summary>The policy is the whole network's: whoever holds the role at any school.</summary>
    private static List<string> Holders(IPeopleDirectory people, Role role) =>
        [.. people.All.Where(p => p.Active && p.Grants.Any(g => g.Role == role && !g.Deputy)).Select(p => p.Id)];

    /// <summary>A review is found by its year.</summary>
    private sealed class NoKeys : ICaseKeys<PolicyReviewState>
    {
        public IReadOnlyList<Key> Of(PolicyReviewState state) => [];
    }
}
