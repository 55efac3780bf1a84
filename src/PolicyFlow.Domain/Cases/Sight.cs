using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Cases;

/// <summary>Who looks.</summary>
/// <param name="PersonId">Null for a visitor who has not signed in.</param>
/// <param name="Grants">The parts that the person plays today.</param>
/// <param name="TrackedCase">The case whose tracking proof the visitor holds, if any.</param>
public sealed record Viewer(string? PersonId, IReadOnlyList<RoleGrant> Grants, string? TrackedCase = null)
{
    public static readonly Viewer Anonymous = new(null, []);

    public bool Holds(Role role) => Grants.Any(g => g.Role == role);

    public bool Holds(Role role, string? school) => Grants.Any(g => g.Role == role && g.Covers(school));
}

/// <summary>What sight of one case depends on.</summary>
/// <param name="School">The school concerned, or null where it is not known.</param>
/// <param name="LeftOut">People whom the matter is about: they never see it, whatever they are or become.</param>
/// <param name="SafeguardingOnly">A child may be at risk (8.1) and the Designated Safeguarding Lead has it.</param>
public sealed record CaseSight(string CaseId, string? School, IReadOnlySet<string> LeftOut, bool SafeguardingOnly)
{
    /// <summary>Who is on duty for the case, and so sees it even where their grant does not name its school.</summary>
    public OnDuty Duty { get; init; } = OnDuty.Nobody;
}

/// <summary>The one decision on who may see what. What is not said here is forbidden.</summary>
public static class Sight
{
    /// <param name="subject">The case concerned, for <see cref="Matter.Case"/> and <see cref="Matter.Tracking"/>.</param>
    /// <param name="demo">Whether this is demo mode.</param>
    public static bool MaySee(Viewer viewer, Matter matter, CaseSight? subject = null, bool demo = false) => matter switch
    {
        Matter.Public => true,
        Matter.Tracking => subject is not null && viewer.TrackedCase == subject.CaseId,
        Matter.Demo => demo,
        _ when viewer.PersonId is null => false,
        Matter.SignedIn or Matter.ReportForSomebody => true,
        Matter.CaseList => WorksOnCases(viewer),
        Matter.Case => subject is not null && MaySeeCase(viewer, subject),
        Matter.Counts => WorksOnCases(viewer) || viewer.Holds(Role.Governor),
        Matter.Cover => WorksOnCases(viewer) || viewer.Holds(Role.Administrator),
        Matter.Administration => viewer.Holds(Role.Administrator),
        Matter.Providers => WorksOnCases(viewer) || viewer.Holds(Role.Administrator),
        _ => false,
    };

    private static bool WorksOnCases(Viewer viewer) =>
        viewer.Holds(Role.Manager) || viewer.Holds(Role.SafeguardingLead) || viewer.Holds(Role.Principal);

    private static bool MaySeeCase(Viewer viewer, CaseSight subject)
    {
        if (subject.LeftOut.Contains(viewer.PersonId!)) return false;
        if (Reaches(Role.SafeguardingLead, d => d.SafeguardingLeads)) return true;
        return !subject.SafeguardingOnly
            && (Reaches(Role.Manager, d => d.Managers) || Reaches(Role.Principal, d => d.Principals));

        bool Reaches(Role role, Func<OnDuty, IReadOnlyList<string>> line) =>
            viewer.Holds(role, subject.School) || (viewer.Holds(role) && IsOnDuty(line));

        bool IsOnDuty(Func<OnDuty, IReadOnlyList<string>> line) =>
            line(subject.Duty).Contains(viewer.PersonId!)
            || (subject.Duty.WereAllThere is { } all && line(all).Contains(viewer.PersonId!));
    }
}
