using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster;

/// <summary>Whom somebody looks for on the staff list.</summary>
/// <param name="Words">The beginnings of words of the name, an address or a staff number; empty for everybody.</param>
/// <param name="School">The id of a school; empty for all, <see cref="Network"/> for the whole network only.</param>
/// <param name="Kind">Null for all.</param>
/// <param name="JobRole">A part of the job title; empty for all.</param>
/// <param name="Left">Whether those who have left are looked for, instead of those who are there.</param>
public sealed record RosterFilter(string Words, string School, StaffKind? Kind, string JobRole, bool Left)
{
    /// <summary>Stands for people who belong to no single school.</summary>
    public const string Network = "network";

    public static readonly RosterFilter Everybody = new("", "", null, "", false);

    /// <summary>Whether somebody is among those who are looked for.</summary>
    public bool Fits(RosterEntry entry)
    {
        var m = entry.Member;
        return m.Active != Left
            && (School.Length == 0 || (School == Network ? m.School is null : m.School == School))
            && (Kind is null || m.Kind == Kind)
            && m.JobRole.Contains(JobRole, StringComparison.OrdinalIgnoreCase)
            && FitsWords(entry);
    }

    private bool FitsWords(RosterEntry entry)
    {
        if (Words.Length == 0) return true;
        if (Words.Contains('@', StringComparison.Ordinal))
            return entry.Member.Email?.Equals(Words, StringComparison.OrdinalIgnoreCase) == true;
        if (entry.Number?.Equals(Words, StringComparison.OrdinalIgnoreCase) == true) return true;
        var words = RosterKeys.Words(entry.Member.Name);
        return RosterKeys.Words(Words).All(asked => words.Any(w => w.StartsWith(asked, StringComparison.Ordinal)));
    }
}
