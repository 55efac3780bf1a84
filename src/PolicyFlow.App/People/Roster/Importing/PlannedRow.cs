namespace PolicyFlow.App.People.Roster.Importing;

/// <summary>What has to be done for one line, as far as the list is still as it was when the file was compared.</summary>
/// <param name="Line">Where it stands in the file; 0 for somebody who is not in it and leaves.</param>
/// <param name="Outcome">Added, changed or removed.</param>
/// <param name="Seen">The version of the member that the file was compared with; 0 for somebody new.</param>
/// <param name="Returns">Whether the member had left and comes back.</param>
/// <param name="Details">How the member should be; null for one who leaves.</param>
/// <param name="Depth">How many managers of the file are above: those with fewer come first.</param>
public sealed record PlannedRow(
    int Line, LineOutcome Outcome, string Member, string Name, int Seen, bool Returns, MemberDetails? Details, int Depth)
{
    /// <summary>Names what is done for this line; the same again changes nothing.</summary>
    public string Command(string importId) => Outcome == LineOutcome.Removed
        ? $"import:{importId}:leaves:{Member}"
        : CommandOf(importId, Line);

    /// <summary>The id of whoever a line adds.</summary>
    public static string NewId(string importId, int line) => RosterOffice.IdOf(CommandOf(importId, line));

    private static string CommandOf(string importId, int line) => $"import:{importId}:{line}";
}
