using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People;

/// <summary>The directory at one moment; never changed, only replaced.</summary>
public sealed class DirectorySnapshot : IPeopleDirectory
{
    public static readonly DirectorySnapshot Empty =
        new(ImmutableDictionary<string, Person>.Empty, ImmutableDictionary<string, School>.Empty);

    private readonly ImmutableDictionary<string, Person> _people;
    private readonly ImmutableDictionary<string, School> _schools;
    private readonly Dictionary<string, Person> _byEmail = new(StringComparer.Ordinal);

    private DirectorySnapshot(
        ImmutableDictionary<string, Person> people, ImmutableDictionary<string, School> schools)
    {
        (_people, _schools) = (people, schools);
        All = [.. people.Values.OrderBy(p => p.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(p => p.Id, StringComparer.Ordinal)];
        Schools = [.. schools.Values.OrderBy(s => s.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(s => s.Id, StringComparer.Ordinal)];
        foreach (var person in All.Where(p => p.Active))
            _byEmail.TryAdd(EmailAddress.Normal(person.Email), person);
        Administrators = All.Where(p => p.Active && p.Grants.Any(g => g.Role == Role.Administrator))
            .Select(p => p.Id).ToImmutableHashSet();
    }

    public IReadOnlyList<Person> All { get; }
    public IReadOnlyList<School> Schools { get; }

    /// <summary>The ids of all active administrators.</summary>
    public IReadOnlySet<string> Administrators { get; }

    public Person? Find(string id) => _people.GetValueOrDefault(id);

    public Person? FindByEmail(string email) => _byEmail.GetValueOrDefault(EmailAddress.Normal(email));

    public School? FindSchool(string id) => _schools.GetValueOrDefault(id);

    public OnDuty DutyFor(string? school, IReadOnlySet<string> leftOut)
    {
        var duty = new OnDuty(
            Holders(Role.Manager, school, leftOut),
            Holders(Role.SafeguardingLead, school, leftOut),
            Holders(Role.Principal, school, leftOut));
        if (school is not null) return duty;

        // A matter of no known school must not lie unseen only because everybody belongs to a school; and for a child a
        // safeguarding lead of any school comes before a manager.
        if (duty.SafeguardingLeads.Count == 0)
            duty = duty with { SafeguardingLeads = Anywhere(Role.SafeguardingLead, leftOut) };
        return duty.Managers.Count + duty.SafeguardingLeads.Count + duty.Principals.Count > 0
            ? duty
            : new OnDuty(Anywhere(Role.Manager, leftOut), [], Anywhere(Role.Principal, leftOut));
    }

    public DirectorySnapshot With(IEnumerable<Person> people, IEnumerable<School> schools) => new(
        _people.SetItems(people.Select(p => KeyValuePair.Create(p.Id, p))),
        _schools.SetItems(schools.Select(s => KeyValuePair.Create(s.Id, s))));

    private List<string> Holders(Role role, string? school, IReadOnlySet<string> leftOut)
    {
        var atSchool = school is null ? [] : HoldersOf(new RoleGrant(role, school), leftOut);
        if (atSchool.Count > 0) return atSchool;
        return HoldersOf(new RoleGrant(role), leftOut);
    }

    private List<string> Anywhere(Role role, IReadOnlySet<string> leftOut) => HoldersOf(g => g.Role == role, leftOut);

    private List<string> HoldersOf(RoleGrant grant, IReadOnlySet<string> leftOut) => HoldersOf(g => g == grant, leftOut);

    private List<string> HoldersOf(Func<RoleGrant, bool> which, IReadOnlySet<string> leftOut) =>
        [.. All.Where(p => p.Active && p.Grants.Any(which) && !leftOut.Contains(p.Id))
            .Select(p => p.Id).Order(StringComparer.Ordinal)];
}
