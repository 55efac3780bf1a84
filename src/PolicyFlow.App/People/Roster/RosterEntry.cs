using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster;

/// <summary>A member as the staff list keeps them: what everybody may need, and what only the list itself does.</summary>
/// <param name="Number">The network's own staff number, or null.</param>
/// <param name="Left">How the member left; null for one who is there.</param>
/// <param name="Version">The number of the stream's last event.</param>
public sealed record RosterEntry(RosterMember Member, string? Number, MemberLeft? Left, int Version)
{
    /// <summary>What was said of why the member left, where something was.</summary>
    public string LeftWords { get; init; } = "";

    public MemberDetails Details => new(
        Member.Name, Member.Email, Number, Member.School, Member.Kind, Member.JobRole, Member.LineManager);
}

/// <summary>What can be written about a member.</summary>
/// <param name="Email">Null for none.</param>
/// <param name="Number">The network's own staff number, or null.</param>
/// <param name="School">The id of a school, or null for the whole network.</param>
/// <param name="LineManager">The id of an active member, or null.</param>
public sealed record MemberDetails(
    string Name, string? Email, string? Number, string? School, StaffKind Kind, string JobRole, string? LineManager)
{
    /// <summary>Without white space around the words; an empty word is none.</summary>
    public MemberDetails Trimmed() => this with
    {
        Name = Name.Trim(),
        Email = Word(Email),
        Number = Word(Number),
        School = Word(School),
        JobRole = JobRole.Trim(),
        LineManager = Word(LineManager),
    };

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
