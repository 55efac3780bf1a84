using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>Whom of the staff list a campaign is for. An empty list means all of them.</summary>
/// <param name="Schools">Ids of schools; somebody of no school is only in a campaign for all schools.</param>
/// <param name="JobRoles">Job roles as the staff list writes them, whatever their case.</param>
public sealed record Audience(
    IReadOnlyList<string> Schools, IReadOnlyList<string> JobRoles, IReadOnlyList<StaffKind> Kinds)
{
    public static readonly Audience Everybody = new([], [], []);

    public bool Includes(string? school, string jobRole, StaffKind kind) =>
        (Schools.Count == 0 || (school is not null && Schools.Contains(school)))
        && (JobRoles.Count == 0 || JobRoles.Contains(jobRole, StringComparer.OrdinalIgnoreCase))
        && (Kinds.Count == 0 || Kinds.Contains(kind));
}
