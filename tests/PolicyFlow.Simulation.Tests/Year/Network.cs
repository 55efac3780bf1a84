using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Simulation.Tests.Year;

/// <summary>The invented people of the simulated network.</summary>
internal static class Network
{
    public const string School = "s-park";
    public const string Manager = "p-mia";
    public const string Cover = "p-cem";
    public const string Lead = "p-lou";
    public const string Governor = "p-gus";

    public static readonly DirectorySnapshot People = DirectorySnapshot.Empty.With(
        [
            Person(Manager, Role.Manager, null),
            Person(Cover, Role.Manager, School),
            Person(Lead, Role.SafeguardingLead, null),
            Person("p-pia", Role.Principal, School),
            Person(Governor, Role.Governor, School),
        ],
        [new School(School, "Invented Park School")]);

    public static Actor TheManager => Actor.Person(Manager);

    public static Actor TheLead => Actor.Person(Lead);

    private static Person Person(string id, Role role, string? school) =>
        new(id, $"Demo {id[2..]}", $"{id[2..]}@staff.example", [new RoleGrant(role, school)], Active: true)
        {
            Mobile = role == Role.SafeguardingLead ? "07700 900123" : null,
        };
}
