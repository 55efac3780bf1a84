using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Routing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.View;

/// <summary>Whom the policy sends a takedown to (5.3, 8.1, 9.1): by the table of routes as it stands now, filled with who is on
/// duty now, without those whom it is about.</summary>
public sealed class TakedownRoute(IRoutes routes, RoutedReader reader)
{
    /// <param name="viewer">Somebody who may see the case: asked before this.</param>
    public Task<RoutedView> ReadAsync(LoadedCase<TakedownState> loaded, Viewer viewer, CancellationToken cancel)
    {
        var s = loaded.State;
        return reader.ReadAsync(
            routes.Of(s.Category, s.School, s.LeftOut, s.ChildAtRisk), loaded.Stream, viewer, cancel);
    }
}
