using PolicyFlow.App.Cases.Routing;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Investigation.Asking;

/// <summary>The routes of questions as the policy names them, for as long as no table of routes is registered.</summary>
internal sealed class StandInRoutes(IPeopleDirectory people) : IRoutes
{
    private static readonly IReadOnlyList<Role> InLine = [Role.Manager, Role.SafeguardingLead, Role.Principal];

    public Routed Of(string category, string? school, IReadOnlySet<string> leftOut)
    {
        var route = category switch
        {
            "question-friends" => new Route(category, "11.4", RouteMode.AnyOf, [Role.Principal, Role.SafeguardingLead]),
            "question-post" => new Route(category, "12.5", RouteMode.AnyOf, [Role.Manager]),
            _ => new Route(category, "5.3", RouteMode.AnyOf, [Role.Manager, Role.SafeguardingLead]),
        };
        var duty = people.DutyFor(school, leftOut);
        return new Routed(route, [.. route.Roles.Select(Place)]);

        RoutedPlace Place(Role wanted)
        {
            var taken = InLine.Prepend(wanted).FirstOrDefault(r => QuestionPeople.Of(r, duty).Count > 0, wanted);
            return QuestionPeople.Of(taken, duty) is { Count: > 0 } found
                ? new RoutedPlace(wanted, taken, found)
                : duty.Chairs.Count > 0 ? new RoutedPlace(wanted, Role.Chair, duty.Chairs) : new RoutedPlace(wanted, wanted, []);
        }
    }
}
