using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;

namespace PolicyFlow.Domain.Investigation.Reporting;

/// <summary>Who has the places of the route. Where all who had one turned out to be the subject, the next in line takes it, as
/// they would have when the report came in (9.1, 11.7). Where that was a mistake, the place is theirs again.</summary>
internal static class RoutePlaces
{
    /// <summary>Whether a place waits to be filled anew. It is asked of the clock, and not of the command that named the
    /// subject: who is on duty without them is known only once they are left out.</summary>
    public static bool AreStale(InvestigationState s) =>
        s.Report.Places.Zip(s.Report.FirstPlaces).Any(p => IsVacant(s, p.First) || IsOwedBack(s, p.First, p.Second));

    public static PlacesFilled Fill(InvestigationState s, OnDuty duty)
    {
        List<ToldPlace> places = [.. s.Report.Places.Zip(s.Report.FirstPlaces, Now)];
        var before = s.Report.Places.SelectMany(p => p.People);
        var next = s with { Report = s.Report with { Places = [.. places] } };
        return new PlacesFilled(places, Told.Only(next, duty, places.SelectMany(p => p.People).Except(before)));

        ToldPlace Now(ToldPlace now, ToldPlace first) =>
            IsOwedBack(s, now, first) ? first with { People = [.. first.People.Except(s.LeftOut)] }
            : IsVacant(s, now) ? Next(s, now, duty)
            : now;
    }

    private static ToldPlace Next(InvestigationState s, ToldPlace place, OnDuty duty)
    {
        var route = new Route(s.Report.Category, s.Report.Clause, s.Report.Mode, [place.Wanted]);
        var filled = RouteFilling.Fill(route, duty, s.LeftOut).Places[0];
        return new ToldPlace(filled.Wanted, filled.Taken, filled.People);
    }

    private static bool IsVacant(InvestigationState s, ToldPlace place) =>
        place.People.Count > 0 && place.People.All(s.LeftOut.Contains);

    private static bool IsOwedBack(InvestigationState s, ToldPlace now, ToldPlace first) =>
        first.People.Except(s.LeftOut).Any() && !now.People.Intersect(first.People).Any();
}
