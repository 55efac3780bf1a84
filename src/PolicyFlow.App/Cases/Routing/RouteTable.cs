using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases.Routing;

namespace PolicyFlow.App.Cases.Routing;

/// <summary>
/// The table of routes in memory: as the policy has it, and in its place what the network and then the school have made of
/// it. <see cref="RefreshAsync"/> reads only what moved since.
/// </summary>
public sealed class RouteTable(PlainStreams streams, IPeopleDirectory people) : IRoutes, IDisposable
{
    private readonly MovedStates<RouteState> _now =
        new(streams, RouteStreams.IndexValue, RouteStreams.Kind, RouteState.AsBefore);

    public Routed Of(string category, string? school, IReadOnlySet<string> leftOut, bool childAtRisk = false) =>
        RouteFilling.Fill(InForce(category, school), people.DutyFor(school, leftOut), leftOut, childAtRisk);

    /// <summary>What one place has made of the table.</summary>
    /// <param name="school">Null for the network.</param>
    public RouteState At(string? school) => _now.Of(RouteStreams.Of(school));

    /// <summary>The route that holds for a school; for the network where that is null.</summary>
    public Route InForce(string category, string? school)
    {
        var row = PolicyRoutes.Of(category);
        return With(row.Route, At(school).Own.GetValueOrDefault(row.Category)) ?? Before(row.Category, school);
    }

    /// <summary>The route as it would be without what this place has made of it.</summary>
    public Route Before(string category, string? school)
    {
        var row = PolicyRoutes.Of(category);
        return (school is null ? null : With(row.Route, At(null).Own.GetValueOrDefault(row.Category))) ?? row.Route;
    }

    /// <summary>Reads what this or another instance wrote since the last time.</summary>
    public Task RefreshAsync(CancellationToken cancel = default) => _now.RefreshAsync(cancel);

    public void Dispose() => _now.Dispose();

    private static Route? With(Route route, RouteChoice? choice) =>
        choice is null ? null : route with { Mode = choice.Mode, Roles = choice.Roles };
}
