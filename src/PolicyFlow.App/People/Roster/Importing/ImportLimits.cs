namespace PolicyFlow.App.People.Roster.Importing;

/// <summary>What one file of people may hold.</summary>
public static class ImportLimits
{
    public const long Bytes = 50L * 1024 * 1024;

    public const int Rows = 200_000;

    /// <summary>The longest line, in bytes. A quotation mark that is never closed makes one of the whole file.</summary>
    public const int Line = 64 * 1024;

    public const int Columns = 200;
}
