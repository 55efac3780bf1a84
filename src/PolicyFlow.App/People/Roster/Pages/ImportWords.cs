using PolicyFlow.App.People.Roster.Importing;
using PolicyFlow.Domain.People.Roster.Importing;

namespace PolicyFlow.App.People.Roster.Pages;

/// <summary>What pages say of an import.</summary>
internal static class ImportWords
{
    public static string Stage(ImportState state) => state switch
    {
        { Stage: ImportStage.Reading } => "Being read",
        { Stage: ImportStage.Waiting } => "Waits for your yes or no",
        { Stage: ImportStage.Applying } => $"Being carried out: step {state.Done.Step + 1} of {state.Found!.Steps}",
        { Stage: ImportStage.Finished } => "Carried out",
        { Stage: ImportStage.Unreadable } => "Could not be read",
        _ => "Not carried out",
    };

    public static string Outcome(LineOutcome outcome) => outcome switch
    {
        LineOutcome.Added => "Added",
        LineOutcome.Changed => "Changed",
        LineOutcome.Removed => "Leave the list",
        LineOutcome.Unchanged => "Unchanged",
        _ => "Refused",
    };

    public static int Count(ImportRead found, LineOutcome outcome) => outcome switch
    {
        LineOutcome.Added => found.Added,
        LineOutcome.Changed => found.Changed,
        LineOutcome.Removed => found.Removed,
        LineOutcome.Unchanged => found.Unchanged,
        _ => found.Refused,
    };

    /// <summary>A field before and after, such as <c>Email: none → a@b.example</c>.</summary>
    public static string Of(FieldChange change, LineOutcome outcome) => outcome == LineOutcome.Changed
        ? $"{change.Field}: {change.From ?? "none"} → {change.To ?? "none"}"
        : $"{change.Field}: {change.To ?? change.From}";

    public static string People(int n) => n == 1 ? "1 person" : $"{n:N0} people";

    /// <summary>For example "1 line is refused".</summary>
    public static string Lines(int n, string one, string many) => n == 1 ? $"1 line {one}" : $"{n:N0} lines {many}";
}
