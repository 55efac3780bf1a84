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
        _ => "Member of staff",
    };

    /// <summary>The roles that reach a school, or all of them where none does.</summary>
    public static string Of(IReadOnlyList<RoleGrant> grants, string? school = null)
    {
        var reaching = grants.Where(g => g.Covers(school)).Select(g => g.Role).ToList();
        var roles = (reaching.Count > 0 ? reaching : [.. grants.Select(g => g.Role)])
            .Where(r => r != Role.Administrator).Distinct().ToList();
        return roles.Count == 0 ? Of(Role.Staff) : string.Join(", ", roles.Select(Of));
    }

    /// <summary>How the reporter is told who opened the report.</summary>
    public static string ForReporter(Role role) => role switch
    {
        Role.SafeguardingLead => "the safeguarding lead",
        Role.Principal => "the principal",
        _ => "a manager",
    };
}
