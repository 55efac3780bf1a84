using PolicyFlow.App.Storing.Carrying;

namespace PolicyFlow.App.Storing;

/// <summary>
/// The folder that holds everything the program keeps on one machine. While this object lives, no other process can
/// take the folder; the lock ends with the process, however it ends.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream? _lock;

    private DataFolder(string root, FileStream? held) => (Root, _lock) = (root, held);

    public string Root { get; }

    public string Database => DatabaseIn(Root);

    /// <summary>Evidence, drafts and the lists behind the seals.</summary>
    public string Files => FilesIn(Root);

    /// <summary>The key rings that protect links and reply addresses.</summary>
    public string Keys => KeysIn(Root);

    /// <summary>What came in and waits to be worked on.</summary>
    public string Mail => MailIn(Root);

    /// <summary>The erasure ledger.</summary>
    public string Erasures => ErasuresIn(Root);

    /// <summary>Takes the folder for this process; it is created when there is none.</summary>
    /// <exception cref="StoreUnavailableException">Another process uses it, it cannot be written to, or a restore or an
    /// import into it did not finish.</exception>
    public static DataFolder Open(string path)
    {
        var folder = OpenForRestore(path);
        try
        {
            return Whole(folder);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>The folder without taking it: for whoever only reads, beside the process that has it.</summary>
    /// <exception cref="StoreUnavailableException">There is no such folder, or a restore or an import into it did not
    /// finish.</exception>
    public static DataFolder Look(string path) => Directory.Exists(path)
        ? Whole(new DataFolder(Path.GetFullPath(path), null))
        : throw new StoreUnavailableException($"There is no data folder {Path.GetFullPath(path)}.");

    private static DataFolder Whole(DataFolder folder)
    {
        if (File.Exists(RestoringIn(folder.Root)))
        {
            throw new StoreUnavailableException(
                $"A restore into the data folder {folder.Root} did not finish. Run the restore again.");
        }

        return !File.Exists(Path.Combine(folder.Files, ImportMark.Key))
            ? folder
            : throw ImportMark.Unfinished($"the data folder {folder.Root}");
    }

    /// <summary>The folder for an import, which may have been interrupted before.</summary>
    /// <exception cref="StoreUnavailableException">Another process uses it, or it cannot be written to.</exception>
    public static DataFolder OpenForImport(string path) => OpenForRestore(path);

    /// <summary>Whether a process has taken the folder at this moment.</summary>
    public bool IsTaken
    {
        get
        {
            try
            {
                Lock(Root).Dispose();
                return false;
            }
            catch (StoreUnavailableException)
            {
                return true;
            }
        }
    }

    internal static string DatabaseIn(string root) => Path.Combine(root, "policyflow.db");

    internal static string FilesIn(string root) => Path.Combine(root, "files");

    internal static string KeysIn(string root) => Path.Combine(root, "keys");

    internal static string MailIn(string root) => Path.Combine(root, "mail");

    internal static string ErasuresIn(string root) => Path.Combine(root, "erasures.jsonl");

    internal static string RestoringIn(string root) => Path.Combine(root, "restoring");

    internal static DataFolder OpenForRestore(string path)
    {
        var root = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(root);
            Directory.CreateDirectory(FilesIn(root));
            Directory.CreateDirectory(KeysIn(root));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The data folder {root} cannot be written to.", failure);
        }

        return new DataFolder(root, Lock(root));
    }

    private static FileStream Lock(string root)
    {
        try
        {
            return new FileStream(
                Path.Combine(root, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The data folder {root} is in use by another PolicyFlow. Stop that one first, or name another folder.",
                failure);
        }
    }

    public void Dispose() => _lock?.Dispose();
}
