using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Standalone.Demo;

/// <summary>The invented network of the demonstration: schools and people who do not exist.</summary>
internal sealed class DemoWorld(
    PeopleDirectory directory, PeopleOffice people, SchoolOffice schools, DemoStaff staff, DemoPolicy policy)
{
    private static readonly string[] Schools = ["Invented Park School", "Sample Hill Academy", "Example Lane Primary"];

    private static readonly (string Name, string Email, RoleGrant[] Roles, string? School)[] People =
    [
        ("Demo Dana", "dana@demo.invalid", [new(Role.Manager)], null),
        ("Demo Marek", "marek@demo.invalid", [new(Role.Manager)], null),
        ("Demo Sofia", "sofia@demo.invalid", [new(Role.SafeguardingLead)], null),
        ("Demo Tariq", "tariq@demo.invalid", [new(Role.SafeguardingLead)], Schools[0]),
        ("Demo Priya", "priya@demo.invalid", [new(Role.Principal)], Schools[0]),
        ("Demo Owen", "owen@demo.invalid", [new(Role.Principal)], Schools[1]),
        ("Demo Grace", "grace@demo.invalid", [new(Role.Governor)], Schools[0]),
        ("Demo Ada", "ada@demo.invalid", [new(Role.Administrator)], null),
        ("Demo Leo", "leo@demo.invalid", [new(Role.Manager, Deputy: true)], null),
        ("Demo Nadia", "nadia@demo.invalid", [new(Role.SafeguardingLead, Deputy: true)], null),
        ("Demo Ivo", "ivo@demo.invalid", [new(Role.ItDirector)], null),
        ("Demo Chidi", "chidi@demo.invalid", [new(Role.Chair)], Schools[0]),
        ("Demo Audra", "audra@demo.invalid", [new(Role.Auditor)], null),
        ("Demo Colin", "colin@demo.invalid", [], Schools[0]),
    ];

    /// <summary>Invents the network on the first start; later starts find it.</summary>
    public async Task EnsureAsync(CancellationToken cancel = default)
    {
        await directory.RefreshAsync(cancel);
        if (directory.All.Count > 0) return;
        foreach (var name in Schools)
            await schools.NameAsync(Actor.System, "demo-school|" + name, name, cancel: cancel);
        foreach (var (name, email, roles, school) in People)
        {
            var added = await people.AddAsync(Actor.System, "demo-person|" + email, name, email, cancel: cancel);
            var at = directory.Schools.FirstOrDefault(s => s.Name == school)?.Id;
            if (roles.Length == 0) continue;
            await people.ProposeRolesAsync(
                Actor.System, "demo-roles|" + email, added.Id, [.. roles.Select(r => r with { School = at })], cancel);
        }

        await staff.EnsureAsync(cancel);
        await policy.EnsureAsync(cancel);
    }
}
