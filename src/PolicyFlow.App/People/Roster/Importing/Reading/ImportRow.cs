using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster.Importing.Reading;

/// <summary>What a line says about somebody. An empty word says nothing; <see cref="RowReader.None"/> says that there is
/// none.</summary>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="Number">The staff number, or empty.</param>
/// <param name="School">The id of a school; null where nothing is said, empty for none.</param>
/// <param name="Kind">Null where nothing is said.</param>
/// <param name="Manager">As it stands: a staff number, an address or a name.</param>
/// <param name="Problems">Why the line is refused, as far as it can be known from the line alone.</param>
public sealed record ImportRow(
    int Line, string Name, string Email, string Number, string? School, string JobTitle, StaffKind? Kind, string Manager,
    IReadOnlyList<string> Problems);
