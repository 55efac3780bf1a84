using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases.Routing;

namespace PolicyFlow.App.Cases.Routing;

/// <summary>How tables of routes lie in the store: one stream for each school that changed something, and one for the network.
/// </summary>
public static class RouteStreams
{
    public const string Prefix = "routes/";

    /// <summary>The place of the whole network, in streams and in addresses of pages.</summary>
    public const string Network = "network";

    /// <summary>Their entries in <see cref="DirectoryStreams.Index"/>.</summary>
    public const string IndexValue = "routes";

    /// <summary>Whose words the reasons are; erasing goes by it.</summary>
    public const string Owner = "routes";

    public static readonly StreamKind<RouteState> Kind = new(RouteEvents.Catalogue, RouteState.AsBefore, RouteState.Evolve);

    /// <param name="school">Null for the network.</param>
    public static string Of(string? school) => Prefix + (school ?? Network);

    public static KeyChange Moved(LoadedStream<RouteState> before, LoadedStream<RouteState> after) =>
        DirectoryStreams.Moved(IndexValue, before, after);
}
