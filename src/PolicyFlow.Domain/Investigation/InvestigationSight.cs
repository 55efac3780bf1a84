using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Investigation;

/// <summary>What sight of an investigation depends on. The subject never sees it; whoever becomes one loses sight at once.
/// </summary>
public static class InvestigationSight
{
    private static readonly Role[] Everybody = [Role.Manager, Role.SafeguardingLead, Role.Principal];

    /// <param name="duty">Who is on duty for its school, without those who are left out.</param>
    public static CaseSight Of(string stream, InvestigationState state, OnDuty duty) => new(
        stream, state.School, state.LeftOut, IsTheLeads(state, duty))
    {
        Duty = duty,
        Roles = RolesOf(state, duty),
        Named = NamedIn(state, duty),
        OpenLetters = OpenLettersOf(state),
    };

    /// <summary>A safeguarding matter is the leads' alone, while there is a lead and the hour was not missed (8.1).</summary>
    public static bool IsTheLeads(InvestigationState state, OnDuty duty) =>
        state.Safeguarding is { Concern: not null, Climbed: false } && duty.SafeguardingLeads.Count > 0;

    /// <summary>The roles by which people see it: those of the route, and those whom it has climbed to since. Where nobody is
    /// left in any of them, the next in line take the place.</summary>
    internal static IReadOnlySet<Role> RolesOf(InvestigationState s, OnDuty duty)
    {
        var roles = s.Report.Places.Select(p => p.Taken).Where(r => r != Role.Chair).ToHashSet();
        if (s.Triage?.Goes(Branch.StaffAllegation) == true) roles.UnionWith([Role.Principal, Role.SafeguardingLead]);
        if (s.Triage?.Goes(Branch.PersonalData) == true) roles.UnionWith([Role.Manager, Role.Principal, Role.ItDirector]);
        if (s.Report.Threatening || s.TriageClimbed || s.Safeguarding.Concern is not null
            || !(HasChair(s) || roles.Any(r => duty.Of(r).Count > 0 || duty.WereAllThere?.Of(r).Count > 0)))
        {
            roles.UnionWith(Everybody);
        }

        return roles;
    }

    /// <summary>What is about the last in line is not for those who answer to them, while a chair of governors has it.</summary>
    private static bool HasChair(InvestigationState s) =>
        s.Report.Places.Any(p => p.Taken == Role.Chair && p.People.Any(person => !s.LeftOut.Contains(person)));

    /// <summary>Chairs of governors: where the route led there, and where everybody before them is the subject by now.
    /// </summary>
    internal static IEnumerable<string> ChairsOf(InvestigationState s, OnDuty duty) =>
    [
        .. s.Report.Places.Where(p => p.Taken == Role.Chair).SelectMany(p => p.People),
        .. Everybody.Any(r => duty.Of(r).Count > 0 || duty.WereAllThere?.Of(r).Count > 0) ? [] : duty.Chairs,
    ];

    /// <summary>A lead decides who else sees a safeguarding matter; otherwise whoever looks into it does, and the chair of
    /// governors where it is theirs.</summary>
    private static HashSet<string> NamedIn(InvestigationState s, OnDuty duty)
    {
        var named = s.Safeguarding.Given.ToHashSet();
        if (IsTheLeads(s, duty)) return named;
        if (s.Investigator is { } investigator) named.Add(investigator);
        named.UnionWith(ChairsOf(s, duty));
        return named;
    }

    /// <summary>The subjects who may read their letters: nobody while a hold is on.</summary>
    private static HashSet<string> OpenLettersOf(InvestigationState s) => s.Held ? [] :
    [
        .. s.Letters.Where(l => !l.Withdrawn).Select(l => l.Released.Who)
            .Where(who => s.Find(who) is { Removed: false, Part: Involved.Part.Subject }),
    ];
}
