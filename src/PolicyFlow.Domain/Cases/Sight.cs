using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Cases;

/// <summary>Who looks.</summary>
/// <param name="PersonId">Null for a visitor who has not signed in.</param>
/// <param name="Grants">The parts that the person plays today.</param>
/// <param name="TrackedCase">The case whose tracking proof the visitor holds, if any.</param>
public sealed record Viewer(string? PersonId, IReadOnlyList<RoleGrant> Grants, string? TrackedCase = null)
{
    public static readonly Viewer Anonymous = new(null, []);

    /// <summary>The private link to the affected person's page that the visitor holds, if any.</summary>
    public LinkProof? AffectedLink { get; init; }

    /// <summary>The private link to a request (17.2) that the visitor holds, if any.</summary>
    public LinkProof? RequestLink { get; init; }

    /// <summary>The private link to the letters of somebody whom an investigation is about, if any.</summary>
    public LinkProof? AccusedLink { get; init; }

    /// <summary>The line manager (a member of the staff list) whose link to their own page the visitor holds, if any.
    /// </summary>
    public string? TeamLink { get; init; }

    /// <summary>The personal link to their own page in a campaign (5.3) that the visitor holds, if any.</summary>
    public LinkProof? PersonalLink { get; init; }

    public bool Holds(Role role) => Grants.Any(g => g.Role == role);

    public bool Holds(Role role, string? school) => Grants.Any(g => g.Role == role && g.Covers(school));
}

/// <summary>What a private link proves: that its holder was sent it for one case and one thing in it.</summary>
/// <param name="About">The record of the affected person, the approach that asks a member of staff, or the number of the
/// personal link.</param>
public sealed record LinkProof(string CaseId, string About);

/// <summary>The affected person as sight of her page needs her.</summary>
/// <param name="Record">What her link must name: a link that went to an earlier address opens nothing any more.</param>
/// <param name="PersonId">Her id where she is in our directory.</param>
public sealed record AffectedSight(string Record, string? PersonId);

/// <summary>What sight of one case depends on.</summary>
/// <param name="School">The school concerned, or null where it is not known.</param>
/// <param name="LeftOut">People whom the matter is about: they never see it, whatever they are or become.</param>
/// <param name="SafeguardingOnly">A child may be at risk (8.1) and the Designated Safeguarding Lead has it.</param>
public sealed record CaseSight(string CaseId, string? School, IReadOnlySet<string> LeftOut, bool SafeguardingOnly)
{
    /// <summary>Who is on duty for the case, and so sees it even where their grant does not name its school.</summary>
    public OnDuty Duty { get; init; } = OnDuty.Nobody;

    /// <summary>Null where nobody is known to be affected, or her words were erased.</summary>
    public AffectedSight? Affected { get; init; }

    /// <summary>The requests to members of staff that may be read just now, by approach.</summary>
    public IReadOnlySet<string> OpenRequests { get; init; } = new HashSet<string>();

    /// <summary>Who sees exactly this case, whatever they are otherwise: whoever was named to look into it, the people whom
    /// the safeguarding lead added, the chair of governors as the last in line.</summary>
    public IReadOnlySet<string> Named { get; init; } = new HashSet<string>();

    /// <summary>The roles that the routes lead this matter to; null where it is all that work on cases.</summary>
    public IReadOnlySet<Role>? Roles { get; init; }

    /// <summary>The records of the people whom the matter is about and who may read their letters just now.</summary>
    public IReadOnlySet<string> OpenLetters { get; init; } = new HashSet<string>();

    /// <summary>What the personal link to somebody's entry in a campaign must name: a link that went to an earlier address
    /// opens nothing any more. Null for what is no entry.</summary>
    public string? PersonalLink { get; init; }
}

/// <summary>The one decision on who may see what. What is not said here is forbidden.</summary>
public static class Sight
{
    /// <param name="subject">The case concerned, for matters of one case.</param>
    /// <param name="demo">Whether this is demo mode.</param>
    public static bool MaySee(Viewer viewer, Matter matter, CaseSight? subject = null, bool demo = false) => matter switch
    {
        Matter.Public => true,
        Matter.Tracking => subject is not null && viewer.TrackedCase == subject.CaseId && !IsAbout(viewer, subject),
        Matter.Affected => subject is not null && MaySeeHerPage(viewer, subject),
        Matter.Author => subject is not null && viewer.RequestLink is { } link && link.CaseId == subject.CaseId
            && subject.OpenRequests.Contains(link.About),
        Matter.Accused => subject is not null && viewer.AccusedLink is { } link && link.CaseId == subject.CaseId
            && subject.OpenLetters.Contains(link.About),
        Matter.Team => viewer.TeamLink is not null,
        Matter.Acknowledgement => subject is { PersonalLink: { } number }
            && viewer.PersonalLink == new LinkProof(subject.CaseId, number),
        Matter.Demo => demo,
        _ when viewer.PersonId is null => false,
        Matter.SignedIn or Matter.ReportForSomebody or Matter.Question => true,
        Matter.CaseList => WorksOnCases(viewer),
        Matter.Case or Matter.HeldMail => subject is not null && MaySeeCase(viewer, subject),
        Matter.Counts => WorksOnCases(viewer) || viewer.Holds(Role.Governor) || viewer.Holds(Role.Chair),
        Matter.SchoolCounts => subject?.School is { } school && MaySeeCountsOf(viewer, school),
        Matter.Cover => WorksOnCases(viewer) || viewer.Holds(Role.Administrator),
        Matter.Administration => viewer.Holds(Role.Administrator),
        Matter.Providers => WorksOnCases(viewer) || viewer.Holds(Role.Administrator),
        Matter.Routes => WorksOnCases(viewer) || viewer.Holds(Role.Administrator),
        Matter.Audit => viewer.Holds(Role.Auditor),
        Matter.Campaigns => viewer.Holds(Role.Manager) || viewer.Holds(Role.Principal),
        Matter.CampaignPerson => subject is not null && MaySeePerson(viewer, subject.School),
        Matter.CampaignWork => viewer.Holds(Role.Manager),
        Matter.Roster => viewer.Holds(Role.Manager) || viewer.Holds(Role.Administrator),
        Matter.PolicyDrafts => viewer.Holds(Role.Manager) || viewer.Holds(Role.Principal),
        _ => false,
    };

    /// <summary>Whether somebody sees by name who of a school has confirmed, in a campaign (5.3).</summary>
    /// <param name="school">Null for people of the whole network.</param>
    public static bool MaySeePerson(Viewer viewer, string? school) =>
        viewer.Holds(Role.Manager, school) || viewer.Holds(Role.Principal, school);

    private static bool WorksOnCases(Viewer viewer) =>
        viewer.Holds(Role.Manager) || viewer.Holds(Role.SafeguardingLead) || viewer.Holds(Role.Principal);

    private static bool MaySeeCountsOf(Viewer viewer, string school) =>
        viewer.Holds(Role.Governor, school) || viewer.Holds(Role.Chair, school) || viewer.Holds(Role.Manager, school)
        || viewer.Holds(Role.SafeguardingLead, school) || viewer.Holds(Role.Principal, school);

    /// <summary>Her link opens her page, unless the matter turned out to be about her, or whoever uses it has signed in and
    /// the matter is about them.</summary>
    private static bool MaySeeHerPage(Viewer viewer, CaseSight subject) =>
        subject.Affected is { } affected && viewer.AffectedLink == new LinkProof(subject.CaseId, affected.Record)
        && !(affected.PersonId is { } she && subject.LeftOut.Contains(she))
        && !IsAbout(viewer, subject);

    /// <summary>Whether the matter is about whoever has signed in.</summary>
    private static bool IsAbout(Viewer viewer, CaseSight subject) =>
        viewer.PersonId is { } reader && subject.LeftOut.Contains(reader);

    private static bool MaySeeCase(Viewer viewer, CaseSight subject)
    {
        if (subject.LeftOut.Contains(viewer.PersonId!)) return false;
        if (subject.Named.Contains(viewer.PersonId!)) return true;
        if (Reaches(Role.SafeguardingLead, d => d.SafeguardingLeads)) return true;
        return !subject.SafeguardingOnly
            && (Reaches(Role.Manager, d => d.Managers) || Reaches(Role.Principal, d => d.Principals)
                || (subject.Roles is not null && Reaches(Role.ItDirector, d => d.ItDirectors)));

        bool Reaches(Role role, Func<OnDuty, IReadOnlyList<string>> line) =>
            (subject.Roles is null || subject.Roles.Contains(role) || (role == Role.SafeguardingLead && subject.SafeguardingOnly))
            && IsInLine(role, line);

        bool IsInLine(Role role, Func<OnDuty, IReadOnlyList<string>> line) =>
            viewer.Holds(role, subject.School) || (viewer.Holds(role) && IsOnDuty(line));

        bool IsOnDuty(Func<OnDuty, IReadOnlyList<string>> line) =>
            line(subject.Duty).Contains(viewer.PersonId!)
            || (subject.Duty.WereAllThere is { } all && line(all).Contains(viewer.PersonId!));
    }
}
