using System.Collections.Immutable;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People;

/// <summary>The directory at one moment; never changed, only replaced.</summary>
public sealed class DirectorySnapshot : IPeopleDirectory
{
    /// <summary>Without anybody, and without a clock: nobody is ever away.</summary>
    public static readonly DirectorySnapshot Empty =
        new(ImmutableDictionary<string, Person>.Empty, ImmutableDictionary<string, School>.Empty, null);

    private static readonly IReadOnlySet<string> Nobody = ImmutableHashSet<string>.Empty;

    private readonly ImmutableDictionary<string, Person> _people;
    private readonly ImmutableDictionary<string, School> _schools;
    private readonly CaseClock? _clock;
    private readonly IReadOnlyList<Person> _holders;
    private readonly IReadOnlyList<Person> _withAbsences;
    private readonly Dictionary<string, Person> _byEmail = new(StringComparer.Ordinal);

    private DirectorySnapshot(
        ImmutableDictionary<string, Person> people, ImmutableDictionary<string, School> schools, CaseClock? clock)
    {
        (_people, _schools, _clock) = (people, schools, clock);
        All = [.. people.Values.OrderBy(p => p.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(p => p.Id, StringComparer.Ordinal)];
        Schools = [.. schools.Values.OrderBy(s => s.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(s => s.Id, StringComparer.Ordinal)];
        _holders = [.. All.Where(p => p.Active && p.Grants.Count > 0)];
        _withAbsences = [.. _holders.Where(p => p.Absences.Count > 0)];
        foreach (var person in All.Where(p => p.Active))
            _byEmail.TryAdd(EmailAddress.Normal(person.Email), person);
        Administrators = _holders.Where(p => p.Grants.Any(g => g.Role == Role.Administrator))
            .Select(p => p.Id).ToImmutableHashSet();
    }

    /// <summary>Without anybody yet; that clock says which day it is, and so who is away.</summary>
    public static DirectorySnapshot By(CaseClock clock) => new(
        ImmutableDictionary<string, Person>.Empty, ImmutableDictionary<string, School>.Empty, clock);

    public IReadOnlyList<Person> All { get; }
    public IReadOnlyList<School> Schools { get; }

    /// <summary>The ids of all active administrators.</summary>
    public IReadOnlySet<string> Administrators { get; }

    public Person? Find(string id) => _people.GetValueOrDefault(id);

    public Person? FindByEmail(string email) => _byEmail.GetValueOrDefault(EmailAddress.Normal(email));

    public School? FindSchool(string id) => _schools.GetValueOrDefault(id);

    public OnDuty DutyFor(string? school, IReadOnlySet<string> leftOut)
    {
        var away = Away();
        var duty = new DutyList(_holders, away).For(school, leftOut);
        return away.Count == 0 ? duty : duty with { WereAllThere = new DutyList(_holders, Nobody).For(school, leftOut) };
    }

    public DirectorySnapshot With(IEnumerable<Person> people, IEnumerable<School> schools) => new(
        _people.SetItems(people.Select(p => KeyValuePair.Create(p.Id, p))),
        _schools.SetItems(schools.Select(s => KeyValuePair.Create(s.Id, s))),
        _clock);

    private IReadOnlySet<string> Away()
    {
        if (_clock is null || _withAbsences.Count == 0) return Nobody;
        var today = UkTime.Date(_clock.Now);
        return _withAbsences.Where(p => p.IsAway(today)).Select(p => p.Id).ToHashSet();
    }
}
