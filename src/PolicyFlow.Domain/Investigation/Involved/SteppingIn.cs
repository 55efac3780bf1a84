using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Investigation.Reporting;

namespace PolicyFlow.Domain.Investigation.Involved;

/// <summary>Whoever turns out to be a subject leaves a place of the route behind. Where nobody has it any more, the next in line
/// take it (5.3): a report about a principal is not left to one role because that was found out late.</summary>
internal static class SteppingIn
{
    /// <summary>Adds to a decision who takes the places that it leaves empty.</summary>
    public static Decision After(InvestigationState s, Decision decision, DecisionContext context)
    {
        if (decision is not Decision.Accepted { Events: var events }) return decision;
        var next = events.Aggregate(
            s, (n, e) => InvestigationFold.Evolve(n, new Recorded(0, context.Now, context.Actor, e)));
        if (next.LeftOut.IsSubsetOf(s.LeftOut)) return decision;
        // Nobody counts as on duty for it any more whom it turns out to be about.
        var duty = context.Duty with { SafeguardingLeads = [.. context.Duty.SafeguardingLeads.Except(next.LeftOut)] };
        var know = next.Report.Places.SelectMany(p => p.People).Union(next.OpenedBy).ToHashSet();
        return new Decision.Accepted(
        [
            .. events,
            .. from place in next.Report.Places
               where IsEmpty(next, place)
               let taken = RouteFilling.Fill(
                   new Route("", "", RouteMode.AnyOf, [place.Wanted]), duty, next.LeftOut).Places[0]
               where taken.People.Count > 0
               select new PlaceTaken(
                   place.Wanted, taken.Taken, taken.People, Told.Only(next, duty, taken.People.Except(know))),
        ]);
    }

    public static InvestigationState Apply(InvestigationState s, Recorded r) => r.Event is not PlaceTaken e ? s : s with
    {
        Report = s.Report with
        {
            Places = s.Report.Places.ConvertAll(
                p => p.Wanted == e.Wanted && IsEmpty(s, p) ? new ToldPlace(e.Wanted, e.Taken, e.People) : p),
        },
    };

    private static bool IsEmpty(InvestigationState s, ToldPlace place) =>
        place.People.Count > 0 && place.People.All(s.LeftOut.Contains);
}
