using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Cases.Routing.Trying;

/// <summary>Tries a change of the table on the cases of the last year: which of them would have gone to others. Nothing is
/// written. It is tried with the people of today, and reads no more than <see cref="MostCases"/> of one kind.</summary>
public sealed class RouteTrial(RouteTable table, IPeopleDirectory people, IEnumerable<IRoutedCases> kinds, CaseClock clock)
{
    /// <summary>Cases of one kind that are looked at, the newest.</summary>
    public const int MostCases = 2000;

    /// <summary>References on one page.</summary>
    public const int PageSize = 25;

    /// <param name="school">Null for the network: schools that have a route of their own for it are not concerned.</param>
    /// <param name="choice">Null to try it as it was before this place changed it.</param>
    /// <param name="page">From 1.</param>
    public async Task<TrialResult> TryAsync(
        Viewer viewer, string? school, string category, RouteChoice? choice, int page, CancellationToken cancel)
    {
        var before = table.Before(category, school);
        var wanted = choice is null ? before : before with { Mode = choice.Mode, Roles = choice.Roles };
        var tally = new TrialTally(page);
        foreach (var kind in kinds)
        {
            var looked = 0;
            await foreach (var past in kind.SinceAsync(clock.Now.AddYears(-1), school, cancel))
            {
                if (++looked > MostCases) break;
                if (Concerns(past, school, category)) Compare(past, wanted, viewer, tally);
            }

            tally.Looked(Math.Min(looked, MostCases), looked > MostCases);
        }

        return tally.Result();
    }

    private bool Concerns(RoutedCase past, string? school, string category) =>
        PolicyRoutes.Of(past.Category).Category == category
        && (school is not null || past.Sight.School is not { } its || !table.At(its).Own.ContainsKey(category));

    private void Compare(RoutedCase past, Route wanted, Viewer viewer, TrialTally tally)
    {
        var (its, leftOut) = (past.Sight.School, past.Sight.LeftOut);
        var there = people.DutyFor(its, leftOut);
        var (from, to) = (Roles(table.InForce(past.Category, its)), Roles(wanted));
        if (!from.SequenceEqual(to)) tally.Moved(past, from, to, Sight.MaySee(viewer, Matter.Case, past.Sight));

        List<Role> Roles(Route route) =>
            [.. RouteFilling.Fill(route, there, leftOut, past.ChildAtRisk).Places
                .Where(p => p.People.Count > 0).Select(p => p.Taken).Distinct().Order()];
    }
}
