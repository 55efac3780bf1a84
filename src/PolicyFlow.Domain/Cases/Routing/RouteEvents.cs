using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Cases.Routing;

/// <summary>Somebody asks that matters of a category go elsewhere.</summary>
/// <param name="Proposal">Counts the proposals of this place, so that a stale button is known.</param>
/// <param name="Reason">Their words, beside the chain: they may name people.</param>
public sealed record RouteProposed(
    int Proposal, string Category, RouteMode Mode, IReadOnlyList<Role> Roles, BodyRef Reason) : ICaseEvent;

/// <summary>Somebody asks that a category go again where it went before this place changed it: of a school where the network
/// sends it, of the network where the policy does.</summary>
public sealed record RouteReturnProposed(int Proposal, string Category, BodyRef Reason) : ICaseEvent;

/// <summary>A second named person confirmed: what was proposed holds from now on.</summary>
public sealed record RouteConfirmed(int Proposal) : ICaseEvent;

/// <summary>The proposal was turned down or taken back.</summary>
public sealed record RouteRejected(int Proposal) : ICaseEvent;

/// <summary>The stored names of the events of a table of routes.</summary>
public static class RouteEvents
{
    public static readonly EventCatalogue Catalogue = new EventCatalogue()
        .Add<RouteProposed>("route-proposed", "5.3")
        .Add<RouteReturnProposed>("route-return-proposed", "5.3")
        .Add<RouteConfirmed>("route-confirmed", "5.3")
        .Add<RouteRejected>("route-rejected", "5.3");
}
