using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People;

/// <summary>Roles as people call them.</summary>
public static class RoleNames
{
    public static string Of(Role role) => role switch
    {
        Role.Manager => "School Sport Development Manager",
        Role.SafeguardingLead => "Designated Safeguarding Lead",
        Role.Principal => "Principal",
        Role.Governor => "Governor",
        Role.Administrator => "Administrator",
        Role.ItDirector => "IT Director",
        Role.Chair => "Chair of governors",
        Role.Auditor => "Auditor",
        _ => "Member of staff",
    };

    /// <summary>The role, or that it is only stood in for.</summary>
    public static string Of(RoleGrant grant) => grant.Deputy ? "Deputy " + Of(grant.Role) : Of(grant.Role);

    /// <summary>The roles that reach a school, or all of them where none does.</summary>
    public static string Of(IReadOnlyList<RoleGrant> grants, string? school = null)
    {
        var reaching = grants.Where(g => g.Covers(school)).ToList();
        var roles = (reaching.Count > 0 ? reaching : grants)
            .Where(g => g.Role != Role.Administrator).Select(Of).Distinct().ToList();
        return roles.Count == 0 ? Of(Role.Staff) : string.Join(", ", roles);
    }

    /// <summary>How the reporter is told who opened the report.</summary>
    public static string ForReporter(Role role) => role switch
    {
        Role.SafeguardingLead => "the safeguarding lead",
        Role.Principal => "the principal",
        Role.Chair => "the chair of governors",
        Role.ItDirector => "the IT Director",
        _ => "a manager",
    };
}
