using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.View;

/// <summary>Who could look into a case (16.1): senior people of its school or of the network who have no part in it. Anybody
/// else can be named by their address.</summary>
internal static class Candidates
{
    public static IReadOnlyList<NamedPerson> Of(InvestigationState s, OnDuty duty, IPeopleDirectory people)
    {
        var involved = s.People.Where(p => !p.Removed).Select(p => p.Person)
            .Concat([s.Report.EnteredBy, s.Mail?.Sender, s.Investigator]).ToHashSet();
        return
        [
            .. Everybody(duty).Distinct()
                .Where(id => !s.LeftOut.Contains(id) && !involved.Contains(id))
                .Select(people.Find).OfType<Person>().Where(p => p.Active)
                .Select(p => new NamedPerson(p.Id, p.Name, RoleNames.Of(p.Grants, s.School)))
                .OrderBy(p => p.Name, StringComparer.CurrentCulture),
        ];
    }

    private static IEnumerable<string> Everybody(OnDuty duty) =>
        [.. Who.Everybody(duty), .. duty.Deputies, .. duty.WereAllThere is { } all ? Who.Everybody(all) : []];
}
