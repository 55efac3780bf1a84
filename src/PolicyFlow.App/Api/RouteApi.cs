using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Cases.Routing;
using PolicyFlow.App.People;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;

namespace PolicyFlow.App.Api;

/// <summary>The table of routes over HTTP.</summary>
public static class RouteApi
{
    public static IEndpointRouteBuilder MapRouteApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/routes", List).WithTags("Routes").Rule(Matter.Routes).WithName("list-routes")
            .WithSummary("Where matters of each category go, and who that is today; for a school with ?school=")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound)
            .Produces<RouteListAnswer>();
        return routes;
    }

    private static IResult List(string? school, RouteTable table, IPeopleDirectory people) =>
        school is not null && people.FindSchool(school) is null
            ? Results.Problem(
                statusCode: StatusCodes.Status404NotFound, title: "Not found", detail: "There is no such school.")
            : Results.Ok(new RouteListAnswer(
                school, [.. PolicyRoutes.All.Select(r => RouteAnswer.Of(r, table, school))]));
}

/// <summary>A table of routes.</summary>
/// <param name="School">Null for the whole network.</param>
public sealed record RouteListAnswer(string? School, IReadOnlyList<RouteAnswer> Routes);

/// <summary>Where matters of one category go.</summary>
/// <param name="Clause">The clause of the policy that names the recipients.</param>
/// <param name="Mode">any-of or all-of.</param>
/// <param name="Changed">Whether this place has made something else of it.</param>
/// <param name="ChangeWaits">Whether a change waits for a second person.</param>
public sealed record RouteAnswer(
    string Category, string Title, string Clause, string Mode, IReadOnlyList<string> Roles, bool Changed, bool ChangeWaits,
    IReadOnlyList<RoutePlaceAnswer> Today)
{
    internal static RouteAnswer Of(PolicyRoute row, RouteTable table, string? school)
    {
        var (now, state) = (table.InForce(row.Category, school), table.At(school));
        return new RouteAnswer(
            row.Category, row.Title, now.Clause, Kebab.Of(now.Mode), [.. now.Roles.Select(Kebab.Of)],
            state.Own.ContainsKey(row.Category), state.Proposed(row.Category) is not null,
            [.. table.Of(row.Category, school, new HashSet<string>()).Places.Select(RoutePlaceAnswer.Of)]);
    }
}

/// <summary>A place of a route, filled with the people of today.</summary>
/// <param name="Wanted">The role that the policy names.</param>
/// <param name="Taken">The role of those who have the place: another one where somebody steps in.</param>
/// <param name="People">The ids of those people.</param>
public sealed record RoutePlaceAnswer(string Wanted, string Taken, bool SteppedIn, IReadOnlyList<string> People)
{
    internal static RoutePlaceAnswer Of(RoutedPlace p) => new(Kebab.Of(p.Wanted), Kebab.Of(p.Taken), p.SteppedIn, p.People);
}
