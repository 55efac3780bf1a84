using PolicyFlow.App.People;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.PolicyReview;

/// <summary>Who may confirm what concerns the policy.</summary>
internal static class Confirmers
{
    /// <summary>The ids of all active managers and administrators.</summary>
    public static HashSet<string> Of(IPeopleDirectory people) =>
    [
        .. people.All.Where(p => p.Active && p.Grants.Any(g => g.Role is Role.Manager or Role.Administrator))
            .Select(p => p.Id),
    ];
}
