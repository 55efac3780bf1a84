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

    /// <summary>The same, with the schools where they stand in for others and the cases that name them.</summary>
    public static IReadOnlyList<string> Of(Viewer viewer, IPeopleDirectory people)
    {
        var held = Of(viewer);
        if (viewer.PersonId is not { } me || held is [CaseIndex.Everywhere]) return held;
        var covered = people.Schools.Select(s => s.Id).Where(s => IsOnDuty(me, people.DutyFor(s, new HashSet<string>())));
        return [.. held.Union(covered), CaseIndex.Named(me)];
    }

    private static bool IsOnDuty(string person, OnDuty duty) => Array.Exists(
        Working, r => duty.Of(r).Contains(person) || duty.WereAllThere?.Of(r).Contains(person) == true);
}
