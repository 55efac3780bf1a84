using PolicyFlow.App.Storing.Files;
using PolicyFlow.App.Storing.Sqlite;

namespace PolicyFlow.App.Storing.Backups;

/// <summary>Copies a data folder while the program runs.</summary>
public sealed class Backup(SqliteCaseStore store, DataFolder folder)
{
    /// <summary>
    /// Writes a complete backup into a folder that does not exist yet. It appears under its name only when complete.
    /// </summary>
    /// <param name="now">System time.</param>
    /// <exception cref="StoreUnavailableException">The folder exists already, or the backup could not be written.
    /// </exception>
    public async Task<BackupManifest> WriteAsync(string target, DateTimeOffset now)
    {
        var final = Path.GetFullPath(target);
        if (Path.Exists(final))
            throw new StoreUnavailableException($"{final} exists already. Name a new folder for the backup.");
        var unfinished = final + ".unfinished";
        try
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
            Directory.CreateDirectory(unfinished);

            // The database first: what it refers to was written before it, so the files that follow are complete; and
            // the ledger last, so that it knows of every erasure that the files reflect.
            await store.CopyToAsync(DataFolder.DatabaseIn(unfinished));
            FolderCopy.Flush(DataFolder.DatabaseIn(unfinished));
            FolderCopy.Copy(folder.Files, DataFolder.FilesIn(unfinished));
            if (Directory.Exists(folder.Mail)) FolderCopy.Copy(folder.Mail, DataFolder.MailIn(unfinished));
            FolderCopy.Copy(folder.Keys, DataFolder.KeysIn(unfinished));
            if (File.Exists(folder.Erasures)) FolderCopy.CopyFile(folder.Erasures, DataFolder.ErasuresIn(unfinished));

            var manifest = new BackupManifest(BackupManifest.CurrentFormat, now, [
                .. Directory.EnumerateFiles(unfinished, "*", SearchOption.AllDirectories)
                    .Select(file => BackupFile.Of(unfinished, Path.GetRelativePath(unfinished, file))),
            ]);
            manifest.Write(unfinished);
            FolderFlush.Flush(unfinished);
            Directory.Move(unfinished, final);
            FolderFlush.FlushFolderOf(final);
            return manifest;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The backup {final} could not be written.", failure);
        }
    }
}
