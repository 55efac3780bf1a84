namespace PolicyFlow.App.Storing.Inbound;

/// <summary>
/// Files for what is still arriving: not proved yet, or not kept yet. Such a file is gone when it is closed; what a
/// process left that ended in between is deleted by the next one.
/// </summary>
public sealed class Arrivals
{
    // What begins with a dot is no part of a backup.
    private const string Beginning = ".arriving-";
    private const int Buffer = 64 * 1024;

    private readonly string _folder;

    /// <param name="folder">Made where it is missing.</param>
    /// <param name="inUse">How long another process may have a file open there; zero where there is no other.</param>
    public Arrivals(string folder, TimeSpan inUse)
    {
        _folder = folder;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var before = TimeProvider.System.GetUtcNow().UtcDateTime - inUse;
        foreach (var file in Directory.EnumerateFiles(folder, Beginning + "*"))
            if (File.GetLastWriteTimeUtc(file) <= before) File.Delete(file);
    }

    /// <summary>For a host without a folder of its own: among the temporary files of the machine.</summary>
    public static Arrivals Temporary() =>
        new(Path.Combine(Path.GetTempPath(), "policyflow-arriving"), TimeSpan.FromDays(1));

    /// <summary>An empty file to write to and read from.</summary>
    /// <exception cref="IOException">The disk is full or failing.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public FileStream New()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = Buffer,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(_folder, Beginning + Guid.NewGuid().ToString("N")), options);
    }
}
