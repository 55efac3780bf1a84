using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People;

/// <summary>Who holds a role anywhere in the network: for what concerns all schools, such as the policy itself (19.2).
/// </summary>
public static class RoleHolders
{
    /// <summary>The ids of those who hold it at any school or for all of them, without deputies.</summary>
    public static IReadOnlyList<string> HoldersOf(this IPeopleDirectory people, Role role) =>
        [.. people.All.Where(p => p.Active && p.Grants.Any(g => g.Role == role && !g.Deputy)).Select(p => p.Id)];
}
