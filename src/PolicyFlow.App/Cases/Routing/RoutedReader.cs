using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;

namespace PolicyFlow.App.Cases.Routing;

/// <summary>Where a matter went, for its page.</summary>
/// <param name="Clause">The clause that names the recipients.</param>
/// <param name="Rule">The route in words.</param>
/// <param name="Places">Who has which place, and who stepped in for whom, in words.</param>
/// <param name="Read">Who already read what; filled only for somebody who stepped in.</param>
public sealed record RoutedView(string Clause, string Rule, IReadOnlyList<string> Places, IReadOnlyList<RoutedReading> Read);

/// <summary>What one person has read already. Times are UTC.</summary>
public sealed record RoutedReading(string Name, string Page, DateTimeOffset First, DateTimeOffset Last, int Times);

/// <summary>Makes the part of a case's page that says where it went.</summary>
public sealed class RoutedReader(WhoReadWhat readings, IPeopleDirectory people)
{
    /// <param name="stream">The stream of the case.</param>
    /// <param name="viewer">Somebody who may see the case: asked before this.</param>
    public async Task<RoutedView> ReadAsync(Routed routed, string stream, Viewer viewer, CancellationToken cancel)
    {
        var steppedIn = viewer.PersonId is { } me && routed.Places.Any(p => p.SteppedIn && p.People.Contains(me));
        var read = steppedIn ? await readings.TotalsAsync(stream, cancel) : [];
        return new RoutedView(
            routed.Route.Clause, RouteWords.Of(routed.Route), [.. routed.Places.Select(p => RouteWords.Of(p, NameOf))],
            [.. read.Select(r => new RoutedReading(NameOf(r.PersonId), r.Page, r.First, r.Last, r.Times))]);
    }

    private string NameOf(string id) => people.Find(id)?.Name ?? id;
}
