using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.People.Roster.Importing;

/// <summary>Brings a file that lies in the file store already.</summary>
public sealed record BringImport(ImportBrought File) : ICaseCommand;

/// <summary>Says what the file would do.</summary>
public sealed record RecordReading(ImportRead Found) : ICaseCommand;

/// <summary>Says why nothing can be done with the file.</summary>
public sealed record RecordUnreadable(string Reason) : ICaseCommand;

/// <summary>Somebody has looked and says yes.</summary>
/// <param name="Removed">How many people they were told would leave; another number is refused.</param>
public sealed record ApproveImport(int Removed) : ICaseCommand;

/// <summary>Says what a step came to.</summary>
public sealed record RecordStep(ImportStepDone Step) : ICaseCommand;

/// <summary>Somebody has looked and says no.</summary>
public sealed record DropImport : ICaseCommand;

/// <summary>What there is to do for an import.</summary>
public static class ImportWork
{
    public const string Read = "read-import";
    public const string Apply = "apply-import";
    public const string Clear = "clear-import";

    /// <summary>One after the other.</summary>
    public const string Lane = "import";
}
