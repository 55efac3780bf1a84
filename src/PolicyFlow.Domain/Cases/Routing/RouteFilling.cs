using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Cases.Routing;

/// <summary>Fills the places of a route with people.</summary>
public static class RouteFilling
{
    /// <summary>
    /// Each place goes to those on duty in its role; where nobody holds it or all who do are left out, the next in line
    /// takes it. A place stays empty only where nobody at all is left.
    /// </summary>
    /// <param name="duty">Who is on duty for the school.</param>
    /// <param name="leftOut">The ids of people whom the matter is about: never in the answer.</param>
    /// <param name="childAtRisk">The safeguarding lead comes first, whatever the table says (8.1).</param>
    public static Routed Fill(Route route, OnDuty duty, IReadOnlySet<string> leftOut, bool childAtRisk = false)
    {
        Role[] first = childAtRisk ? [Role.SafeguardingLead] : [];
        return new Routed(route, [.. first.Concat(route.Roles).Distinct().Select(Place)]);

        RoutedPlace Place(Role wanted)
        {
            foreach (var role in NextInLine.For(wanted))
            {
                List<string> there = [.. duty.Of(role).Where(id => !leftOut.Contains(id)).Distinct()];
                if (there.Count > 0) return new RoutedPlace(wanted, role, there);
            }

            return new RoutedPlace(wanted, wanted, []);
        }
    }
}
