using System.Collections.Immutable;
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
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly MovedStreams _moved = new(streams);
    private volatile ImmutableDictionary<string, RouteState> _now = ImmutableDictionary<string, RouteState>.Empty;

    public Routed Of(string category, string? school, IReadOnlySet<string> leftOut, bool childAtRisk = false) =>
        RouteFilling.Fill(InForce(category, school), people.DutyFor(school, leftOut), leftOut, childAtRisk);

    /// <summary>What one place has made of the table.</summary>
    /// <param name="school">Null for the network.</param>
    public RouteState At(string? school) =>
        _now.GetValueOrDefault(RouteStreams.Of(school), RouteState.AsBefore);

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
    public async Task RefreshAsync(CancellationToken cancel = default)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            await _moved.ForEachAsync(RouteStreams.IndexValue, RouteStreams.Kind, loaded =>
            {
                _now = _now.SetItem(loaded.Stream, loaded.State);
                return Task.CompletedTask;
            }, cancel);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private static Route? With(Route route, RouteChoice? choice) =>
        choice is null ? null : route with { Mode = choice.Mode, Roles = choice.Roles };
}
