using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People.Pages;

/// <summary>Roles as ticked boxes, to hold or to stand in: one group for the network, one for each school.</summary>
public static class RoleForm
{
    public const string NetworkField = "network";

    private const string DeputySuffix = "-deputy";

    public static readonly IReadOnlyList<Role> AtSchool =
        [Role.Manager, Role.SafeguardingLead, Role.Principal, Role.Governor, Role.Chair, Role.ItDirector, Role.Staff];

    /// <summary>Administrators and auditors see all schools or none.</summary>
    public static readonly IReadOnlyList<Role> InNetwork = [.. AtSchool, Role.Administrator, Role.Auditor];

    public static string FieldOf(School school) => "school-" + school.Id;

    /// <summary>The value of the box for a role.</summary>
    public static string Box(Role role, bool deputy) =>
        Kebab.Of(role) + (deputy ? DeputySuffix : "");

    /// <summary>The boxes as they stand for a person: what is proposed where something is, else what holds.</summary>
    public static FormState Of(Person person)
    {
        var grants = person.ProposedRoles?.Grants ?? person.Grants;
        var boxes = grants.GroupBy(g => g.School).ToDictionary(
            g => g.Key is null ? NetworkField : "school-" + g.Key,
            g => new StringValues([.. g.Select(grant => Box(grant.Role, grant.Deputy))]));
        boxes[AdminForm.CommandField] = AdminForm.NewCommand();
        return FormState.Of(new FormCollection(boxes));
    }

    public static IReadOnlyList<RoleGrant> Read(FormState form, IReadOnlyList<School> schools) =>
    [
        .. Ticked(form, NetworkField, InNetwork, null),
        .. schools.SelectMany(s => Ticked(form, FieldOf(s), AtSchool, s.Id)),
    ];

    private static IEnumerable<RoleGrant> Ticked(
        FormState form, string field, IReadOnlyList<Role> roles, string? school) =>
        from role in roles
        from deputy in (bool[])[false, true]
        where form.Many(field).Contains(Box(role, deputy))
        select new RoleGrant(role, school, deputy);
}
