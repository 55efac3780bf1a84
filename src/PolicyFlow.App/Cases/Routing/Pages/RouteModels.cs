using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases.Routing;

namespace PolicyFlow.App.Cases.Routing.Pages;

/// <summary>One line of the table, at one place.</summary>
/// <param name="Now">The route that holds.</param>
/// <param name="Today">It, filled with the people of today.</param>
/// <param name="Changed">This place has made something else of it.</param>
/// <param name="Waits">A change waits for a second person.</param>
public sealed record RouteRow(PolicyRoute Row, Route Now, Routed Today, bool Changed, bool Waits);

/// <summary>The place of a table: the network where the school is null.</summary>
public sealed record RoutePlace(School? School)
{
    public string Id => School?.Id ?? RouteStreams.Network;

    public string Name => School?.Name ?? "Whole network";

    public string Path => $"{RoutePages.Path}/{Id}";
}

/// <summary>One line of the table with all that its pages say.</summary>
/// <param name="Before">The route as it would be without what this place has made of it.</param>
/// <param name="Edition">For the forms: moves with every proposal and answer.</param>
/// <param name="History">Every proposal for it at this place, the newest first.</param>
public sealed record RouteDetail(
    RoutePlace Place, RouteRow Line, Route Before, int Edition, IReadOnlyList<ToldProposal> History)
{
    public string Path => $"{Place.Path}/{Line.Row.Category}";
}

/// <summary>A proposal in words.</summary>
/// <param name="Wanted">The route that it asks for.</param>
/// <param name="Reason">As it was typed.</param>
public sealed record ToldProposal(RouteProposal Proposal, string Wanted, string By, string? AnsweredBy, string Reason);

/// <summary>A proposal that waits, and what the viewer may do about it.</summary>
/// <param name="Mine">The viewer proposed it.</param>
public sealed record RouteAnswer(ToldProposal Told, bool Confirm, bool Reject, bool Mine);
