using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster.Pages;

/// <summary>What pages of the staff list say.</summary>
internal static class MemberWords
{
    public const string WholeNetwork = "Whole network";

    public static string School(DirectorySnapshot directory, string? school) =>
        school is null ? WholeNetwork : directory.FindSchool(school)?.Name ?? "A school that is not known any more";

    public static string Reason(LeavingReason reason) => reason switch
    {
        LeavingReason.EndOfContract => "End of contract",
        LeavingReason.EndedVolunteering => "Ended volunteering",
        LeavingReason.Other => "Another reason",
        _ => "Left",
    };

    /// <summary>What a page says after something was done; the code stands in the address, the words never do.</summary>
    public static string? Done(string? code) => code switch
    {
        "added" => "The person is on the staff list.",
        "changed" => "The changes are saved.",
        "left" => "The person has left the staff list. What they have confirmed stays on record.",
        "returned" => "The person is back on the staff list.",
        _ => null,
    };
}
