using PolicyFlow.App.Storing.Erasing;
using PolicyFlow.App.Storing.Files;

namespace PolicyFlow.App.Storing.Backups;

/// <summary>
/// Puts a backup in the place of what a data folder holds. The ledgers of both are united first, so that what was
/// erased since the backup is erased again at the next start, see <see cref="ErasureReplay"/>.
/// </summary>
public static class Restore
{
    /// <param name="backup">A folder that <see cref="Backup"/> wrote.</param>
    /// <param name="data">The data folder; no program may be using it. Its database and files are replaced; its keys
    /// and the lists of its seals are kept beside those of the backup.</param>
    /// <exception cref="StoreUnavailableException">The backup is not complete, the folder is in use, or it could not be
    /// written to. After a restore that broke off, the folder asks for it to be run again.</exception>
    public static BackupManifest Run(string backup, string data)
    {
        var manifest = BackupManifest.ReadChecked(backup);
        using var folder = DataFolder.OpenForRestore(data);
        try
        {
            File.WriteAllText(DataFolder.RestoringIn(folder.Root), backup);
            FolderCopy.Flush(DataFolder.RestoringIn(folder.Root));
            FolderFlush.Flush(folder.Root);
            new ErasureLedger(folder.Erasures).Union(new ErasureLedger(DataFolder.ErasuresIn(backup)));

            foreach (var ending in new[] { "", "-wal", "-shm" }) File.Delete(folder.Database + ending);
            DeleteAllFilesBut(folder.Files, Path.Combine(folder.Files, "seals"));
            FolderCopy.CopyFile(DataFolder.DatabaseIn(backup), folder.Database);
            FolderCopy.Copy(DataFolder.FilesIn(backup), folder.Files);
            FolderCopy.Copy(DataFolder.KeysIn(backup), folder.Keys);
            // What waits here came after the backup and is in no case of it: it is kept beside what waited then.
            if (Directory.Exists(DataFolder.MailIn(backup))) FolderCopy.Copy(DataFolder.MailIn(backup), folder.Mail);
            FolderFlush.Flush(folder.Root);

            File.Delete(DataFolder.RestoringIn(folder.Root));
            return manifest;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The data folder {folder.Root} could not be written to.", failure);
        }
    }

    // A file that came after the backup belongs to no case any more, and nobody would ever erase it.
    private static void DeleteAllFilesBut(string files, string kept)
    {
        foreach (var file in Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).ToList())
        {
            if (!file.StartsWith(kept + Path.DirectorySeparatorChar, StringComparison.Ordinal)) File.Delete(file);
        }
    }
}
