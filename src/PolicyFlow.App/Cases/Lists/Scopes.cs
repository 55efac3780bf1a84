using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Cases.Lists;

/// <summary>Which parts of the index a viewer's roles reach.</summary>
internal static class Scopes
{
    private static readonly Role[] Working = [Role.Manager, Role.SafeguardingLead, Role.Principal];

    /// <summary>The whole network, or each school of the viewer's and the cases of no known school; never both, so that no
    /// case is listed twice. What the viewer may not see is left out of each list by asking its case.</summary>
    public static IReadOnlyList<string> Of(Viewer viewer)
    {
        var grants = viewer.Grants.Where(g => Working.Contains(g.Role)).ToList();
        return grants.Exists(g => g.School is null)
            ? [CaseIndex.Everywhere]
            : grants.Count == 0 ? [] : [.. grants.Select(g => g.School!).Distinct(), CaseIndex.NoSchool];
    }

    /// <summary>Where the cases stand that the viewer sees for themselves: those that name them, and a chair's.</summary>
    public static IEnumerable<string> OfNamed(Viewer viewer)
    {
        if (viewer.PersonId is not { } me) return [];
        var chairs = viewer.Grants.Where(g => g.Role == Role.Chair).Select(g => g.School ?? CaseIndex.Everywhere).ToList();
        if (chairs.Contains(CaseIndex.Everywhere)) chairs = [CaseIndex.Everywhere];
        else if (chairs.Count > 0) chairs.Add(CaseIndex.NoSchool);
        return [CaseIndex.Named(me), .. chairs.Distinct().Select(CaseIndex.Chairs)];
    }

    /// <summary>The same, with the schools where they stand in for others and the cases that name them.</summary>
    public static IReadOnlyList<string> Of(Viewer viewer, IPeopleDirectory people)
    {
        var held = Of(viewer);
        if (viewer.PersonId is not { } me || held is [CaseIndex.Everywhere]) return held;
        var covered = people.Schools.Select(s => s.Id).Where(s => IsOnDuty(me, people.DutyFor(s, new HashSet<string>())));
        return [.. held.Union(covered), .. OfNamed(viewer)];
    }

    private static bool IsOnDuty(string person, OnDuty duty) => Array.Exists(
        Working, r => duty.Of(r).Contains(person) || duty.WereAllThere?.Of(r).Contains(person) == true);
}
