namespace PolicyFlow.Domain.People.Roster.Importing;

/// <summary>How far an import has come.</summary>
public enum ImportStage
{
    None,

    /// <summary>The file is being read.</summary>
    Reading,

    /// <summary>Somebody has to look and say yes or no.</summary>
    Waiting,

    /// <summary>It is being carried out, step by step.</summary>
    Applying,

    Finished,

    /// <summary>Nothing can be done with the file.</summary>
    Unreadable,

    /// <summary>It is not carried out.</summary>
    Dropped,
}

/// <summary>One import as the events have made it. Times are UTC.</summary>
/// <param name="File">What was brought; null before.</param>
/// <param name="By">Who brought it, such as <c>person:p-1</c>.</param>
/// <param name="Found">What it would do; null before it was read.</param>
/// <param name="Done">What the steps so far came to; the number is that of the last one.</param>
/// <param name="Since">When it came to this stage.</param>
public sealed record ImportState(
    ImportStage Stage, ImportBrought? File, string By, ImportRead? Found, ImportStepDone Done, DateTimeOffset Since)
{
    public static readonly ImportState Initial =
        new(ImportStage.None, null, "", null, new ImportStepDone(0, 0, 0, 0, 0), DateTimeOffset.MinValue);

    public DateTimeOffset BroughtAt { get; init; }

    /// <summary>Who said yes, such as <c>person:p-1</c>; empty where nobody has.</summary>
    public string ApprovedBy { get; init; } = "";

    /// <summary>Why nothing can be done with the file.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether the file and what was made of it are gone.</summary>
    public bool Cleared { get; init; }

    /// <summary>Whether the work at hand keeps failing; it is still tried.</summary>
    public bool Failing { get; init; }

    public bool IsOver => Stage is ImportStage.Finished or ImportStage.Unreadable or ImportStage.Dropped;
}
