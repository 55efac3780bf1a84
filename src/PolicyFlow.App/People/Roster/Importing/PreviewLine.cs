namespace PolicyFlow.App.People.Roster.Importing;

/// <summary>What a line of the file does.</summary>
public enum LineOutcome
{
    Added,
    Changed,

    /// <summary>Somebody who is not in the file, which is the complete list.</summary>
    Removed,

    Unchanged,
    Refused,
}

/// <summary>One field of somebody, before and after. What there is none of is null.</summary>
public sealed record FieldChange(string Field, string? From, string? To);

/// <summary>What is shown of one line.</summary>
/// <param name="Line">Where it stands in the file; 0 for somebody who is not in it.</param>
/// <param name="Member">The id of whoever is on the list already, or null.</param>
/// <param name="Reasons">Why it is refused.</param>
public sealed record PreviewLine(
    int Line, string Name, string? Member, IReadOnlyList<FieldChange> Fields, IReadOnlyList<string> Reasons)
{
    public static PreviewLine No(int line, string name, string? member, params IReadOnlyList<string> reasons) =>
        new(line, name, member, [], reasons);
}

/// <summary>How the file was understood.</summary>
/// <param name="Encoding">Such as <c>utf-8</c>.</param>
/// <param name="Separator">Such as <c>commas</c>.</param>
/// <param name="Columns">The headings that are known, as people call them.</param>
/// <param name="Ignored">The headings that are not, as they stand in the file.</param>
/// <param name="HeldBack">Nobody leaves although the file is the complete list: so many refused lines may be about people
/// who would.</param>
public sealed record ImportSummary(
    string Encoding, string Separator, IReadOnlyList<string> Columns, IReadOnlyList<string> Ignored, int HeldBack);
