using Microsoft.Extensions.Logging;
using PolicyFlow.App.People;

namespace PolicyFlow.App.Cases.Routing;

/// <summary>Keeps the table of routes up to date.</summary>
public sealed class RouteRefresher(RouteTable table, DirectoryPace pace, ILogger<RouteRefresher> log)
    : DirectoryRefresher("routes", table.RefreshAsync, pace, log);
