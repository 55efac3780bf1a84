using PolicyFlow.App.Storing.Files;

namespace PolicyFlow.App.Storing.Backups;

/// <summary>Copies files so that they are on disk when it returns.</summary>
internal static class FolderCopy
{
    /// <summary>Copies what is below a folder. A file that is erased meanwhile is left out.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        var folders = new HashSet<string>(StringComparer.Ordinal) { to };
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            // Unfinished files begin with a dot.
            if (Path.GetFileName(file).StartsWith('.')) continue;
            try
            {
                var copy = Path.Combine(to, Path.GetRelativePath(from, file));
                CopyFile(file, copy);
                folders.Add(Path.GetDirectoryName(copy)!);
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
            }
        }

        foreach (var folder in folders) FolderFlush.Flush(folder);
    }

    public static void CopyFile(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        using var target = new FileStream(to, FileMode.Create, FileAccess.Write, FileShare.None);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    public static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
