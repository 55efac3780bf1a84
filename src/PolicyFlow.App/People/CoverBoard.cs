using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People;

/// <summary>One role at one place: who holds it, who stands in, and who is on duty today.</summary>
/// <param name="School">Null for the whole network.</param>
/// <param name="Holders">Those of the school, or those of the whole network where the school has none.</param>
/// <param name="Deputies">Those of the school, or those of the whole network where the school has none.</param>
/// <param name="OnDuty">Who is told today about a matter of that place.</param>
/// <param name="AllAway">Whether whoever is on duty is away: nobody else is left.</param>
public sealed record RoleCover(
    Role Role, string? School, IReadOnlyList<Cover> Holders, IReadOnlyList<Cover> Deputies, IReadOnlyList<Person> OnDuty,
    bool AllAway)
{
    public bool NobodyHoldsIt => Holders.Count == 0;

    /// <summary>Whether others than the holders are told today: somebody is away, or nobody holds the role.</summary>
    public bool OthersAreOnDuty =>
        OnDuty.Count > 0 && !OnDuty.Select(p => p.Id).ToHashSet().SetEquals(Holders.Select(h => h.Person.Id));

    /// <summary>Administrators are two who stand in for each other.</summary>
    public bool LacksDeputy => RoleGrant.CanBeDeputy(Role) ? Deputies.Count == 0 : Holders.Count == 1;
}

/// <summary>Somebody who holds a role or stands in.</summary>
/// <param name="Network">Whether it is for the whole network.</param>
public sealed record Cover(Person Person, bool Network);

/// <summary>One place: the whole network (null) or a school.</summary>
public sealed record PlaceCover(School? School, IReadOnlyList<RoleCover> Roles);

/// <summary>Who covers what, everywhere, on one day.</summary>
public static class CoverBoard
{
    private static readonly Role[] AtSchool =
        [Role.Manager, Role.SafeguardingLead, Role.Principal, Role.Chair, Role.Governor, Role.ItDirector];

    private static readonly Role[] InNetwork =
        [Role.Manager, Role.SafeguardingLead, Role.ItDirector, Role.Administrator];

    private static readonly HashSet<string> Nobody = [];

    /// <param name="today">The calendar day in Europe/London.</param>
    public static IReadOnlyList<PlaceCover> Of(DirectorySnapshot directory, DateOnly today) =>
    [
        new PlaceCover(null, [.. InNetwork.Select(r => Of(directory, r, null, today))]),
        .. directory.Schools.Select(s =>
            new PlaceCover(s, [.. AtSchool.Select(r => Of(directory, r, s.Id, today))])),
    ];

    /// <summary>Who of those on duty is there in that role.</summary>
    public static IReadOnlyList<string> Line(OnDuty duty, Role role) =>
        role == Role.Governor ? duty.Governors : duty.Of(role);

    private static RoleCover Of(DirectorySnapshot directory, Role role, string? school, DateOnly today)
    {
        IReadOnlyList<Person> onDuty =
            [.. Line(directory.DutyFor(school, Nobody), role).Select(directory.Find).OfType<Person>()];
        return new RoleCover(
            role, school,
            With(directory, new RoleGrant(role, school)),
            With(directory, new RoleGrant(role, school, Deputy: true)),
            onDuty, onDuty.Count > 0 && onDuty.All(p => p.IsAway(today)));
    }

    private static IReadOnlyList<Cover> With(DirectorySnapshot directory, RoleGrant grant)
    {
        IReadOnlyList<Cover> found = [.. directory.All.Where(p => p.Active && p.Grants.Contains(grant))
            .Select(p => new Cover(p, grant.School is null))];
        return found.Count > 0 || grant.School is null ? found : With(directory, grant with { School = null });
    }
}
