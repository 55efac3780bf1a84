using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People;

/// <summary>
/// Who is on duty on one day. The holders at the school come first, then their deputies, then the holders and the
/// deputies of the whole network. Who is away is passed over; where everybody is away, the holders are on duty all the
/// same, since that is better than nobody.
/// </summary>
/// <param name="People">Everybody who holds a role or stands in.</param>
/// <param name="Away">The ids of those who are away that day.</param>
internal sealed record DutyList(IReadOnlyList<Person> People, IReadOnlySet<string> Away)
{
    /// <param name="school">Null for a matter of no known school.</param>
    /// <param name="leftOut">The ids of people who have nothing to do with the matter.</param>
    public OnDuty For(string? school, IReadOnlySet<string> leftOut)
    {
        var duty = new OnDuty(
            On(Role.Manager, school, leftOut),
            On(Role.SafeguardingLead, school, leftOut),
            On(Role.Principal, school, leftOut));

        // A matter of no known school must not lie unseen only because everybody belongs to a school; and for a child a
        // safeguarding lead of any school comes before a manager.
        if (school is null && duty.SafeguardingLeads.Count == 0)
            duty = duty with { SafeguardingLeads = Anywhere(Role.SafeguardingLead, leftOut) };
        if (school is null && duty.Managers.Count + duty.SafeguardingLeads.Count + duty.Principals.Count == 0)
            duty = new OnDuty(Anywhere(Role.Manager, leftOut), [], Anywhere(Role.Principal, leftOut));
        var chairs = On(Role.Chair, school, leftOut);
        if (school is null && chairs.Count + duty.Managers.Count + duty.SafeguardingLeads.Count + duty.Principals.Count == 0)
            chairs = Anywhere(Role.Chair, leftOut);
        return duty with
        {
            Deputies = Besides(duty.Managers, Role.Manager, school, leftOut),
            SafeguardingDeputies = Besides(duty.SafeguardingLeads, Role.SafeguardingLead, school, leftOut),
            Governors = On(Role.Governor, school, leftOut),
            ItDirectors = On(Role.ItDirector, school, leftOut),
            Chairs = chairs,
            Administrators = [.. With(new RoleGrant(Role.Administrator), leftOut)],
            AllSafeguardingLeads = [.. With(g => g.Role == Role.SafeguardingLead && g.Covers(school), leftOut)],
        };
    }

    private List<string> On(Role role, string? school, IReadOnlySet<string> leftOut)
    {
        var at = new RoleGrant(role, school);
        var network = new RoleGrant(role);
        RoleGrant[] line = [at, at with { Deputy = true }, network, network with { Deputy = true }];
        RoleGrant[] holdersFirst = [at, network, at with { Deputy = true }, network with { Deputy = true }];
        return FirstOf(line.Select(g => There(g, leftOut)))
            // Those of the schools cover for a network whose own people are all away.
            ?? (school is null && line.Any(g => With(g, leftOut).Any()) ? ThereAnywhere(role, leftOut) : null)
            ?? FirstOf(holdersFirst.Select(g => With(g, leftOut)))
            ?? [];
    }

    private List<string> Anywhere(Role role, IReadOnlySet<string> leftOut) =>
        ThereAnywhere(role, leftOut)
        ?? FirstOf(
            With(g => g.Role == role && !g.Deputy, leftOut),
            With(g => g.Role == role, leftOut))
        ?? [];

    private List<string>? ThereAnywhere(Role role, IReadOnlySet<string> leftOut) => FirstOf(
        There(g => g.Role == role && !g.Deputy, leftOut),
        There(g => g.Role == role, leftOut));

    /// <summary>The deputies, and the network's own on cover, who are there and not on duty themselves.</summary>
    private List<string> Besides(
        IReadOnlyList<string> onDuty, Role role, string? school, IReadOnlySet<string> leftOut) =>
        [.. There(g => g.Role == role && g.Covers(school) && (g.Deputy || g.School is null), leftOut).Except(onDuty)];

    private IEnumerable<string> There(RoleGrant grant, IReadOnlySet<string> leftOut) => There(g => g == grant, leftOut);

    private IEnumerable<string> There(Func<RoleGrant, bool> which, IReadOnlySet<string> leftOut) =>
        With(which, leftOut).Where(id => !Away.Contains(id));

    private IEnumerable<string> With(RoleGrant grant, IReadOnlySet<string> leftOut) => With(g => g == grant, leftOut);

    private IEnumerable<string> With(Func<RoleGrant, bool> which, IReadOnlySet<string> leftOut) =>
        People.Where(p => p.Grants.Any(which) && !leftOut.Contains(p.Id)).Select(p => p.Id).Order(StringComparer.Ordinal);

    private static List<string>? FirstOf(params IEnumerable<IEnumerable<string>> lines) =>
        lines.Select(l => l.ToList()).FirstOrDefault(l => l.Count > 0);
}
