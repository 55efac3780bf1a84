using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using PolicyFlow.App.Web;
using PolicyFlow.App.Web.Parts;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People.Pages;

/// <summary>Roles as ticked boxes: one group for the network, one for each school.</summary>
public static class RoleForm
{
    public const string NetworkField = "network";

    private static readonly Role[] AtSchool =
        [Role.Manager, Role.SafeguardingLead, Role.Principal, Role.Governor, Role.Staff];

    public static readonly IReadOnlyList<Choice> SchoolChoices = [.. AtSchool.Select(Of)];

    public static readonly IReadOnlyList<Choice> NetworkChoices = [.. SchoolChoices, Of(Role.Administrator)];

    public static string FieldOf(School school) => "school-" + school.Id;

    /// <summary>The boxes as they stand for a person: what is proposed where something is, else what holds.</summary>
    public static FormState Of(Person person)
    {
        var grants = person.ProposedRoles?.Grants ?? person.Grants;
        var boxes = grants.GroupBy(g => g.School).ToDictionary(
            g => g.Key is null ? NetworkField : "school-" + g.Key,
            g => new StringValues([.. g.Select(grant => Code(grant.Role))]));
        boxes[AdminForm.CommandField] = AdminForm.NewCommand();
        return FormState.Of(new FormCollection(boxes));
    }

    public static IReadOnlyList<RoleGrant> Read(FormState form, IReadOnlyList<School> schools) =>
    [
        .. Ticked(form, NetworkField, NetworkChoices).Select(role => new RoleGrant(role)),
        .. schools.SelectMany(s => Ticked(form, FieldOf(s), SchoolChoices).Select(role => new RoleGrant(role, s.Id))),
    ];

    private static IEnumerable<Role> Ticked(FormState form, string field, IReadOnlyList<Choice> choices) =>
        Enum.GetValues<Role>().Where(role =>
            choices.Any(c => c.Value == Code(role)) && form.Many(field).Contains(Code(role)));

    private static Choice Of(Role role) => new(Code(role), RoleNames.Of(role));

    private static string Code(Role role) => JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString());
}
