using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>Whom somebody sees by name in a campaign: a role at one school reaches the people of that school, a role in the
/// whole network reaches everybody.</summary>
public sealed class CampaignSight
{
    private readonly Viewer _viewer;

    private CampaignSight(Viewer viewer) => _viewer = viewer;

    public static CampaignSight Of(Viewer viewer) => new(viewer);

    /// <summary>The schools whose people are seen, or null where everybody is.</summary>
    public IReadOnlyList<string>? Schools => Roles.Any(g => g.School is null)
        ? null
        : [.. Roles.Select(g => g.School!).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether they may act, and not only look.</summary>
    public bool MayWork => Sight.MaySee(_viewer, Matter.CampaignWork);

    public bool Sees(string? school) => Sight.MaySeePerson(_viewer, school);

    /// <summary>Whether they may act for a person of that school.</summary>
    public bool MayActFor(string? school) => _viewer.Holds(Role.Manager, school);

    private IEnumerable<RoleGrant> Roles => _viewer.Grants.Where(g => g.Role is Role.Manager or Role.Principal);
}
