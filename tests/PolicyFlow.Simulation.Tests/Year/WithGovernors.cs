using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Simulation.Tests.Year;

/// <summary>A directory that names the governors of a school to whoever asks for duty.</summary>
internal sealed class WithGovernors(IPeopleDirectory inner) : IPeopleDirectory
{
    public IReadOnlyList<Person> All => inner.All;

    public IReadOnlyList<School> Schools => inner.Schools;

    public Person? Find(string id) => inner.Find(id);

    public Person? FindByEmail(string email) => inner.FindByEmail(email);

    public School? FindSchool(string id) => inner.FindSchool(id);

    public OnDuty DutyFor(string? school, IReadOnlySet<string> leftOut) => inner.DutyFor(school, leftOut) with
    {
        Governors = [.. All.Where(p => p.Grants.Any(g => g.Role == Role.Governor && g.Covers(school)) && !leftOut.Contains(p.Id))
            .Select(p => p.Id)],
    };
}
