using System.Runtime.CompilerServices;

namespace PolicyFlow.App.Storing.Files;

/// <summary>Files in a folder, under their keys. A file appears only when all of it is on disk.</summary>
public sealed class FolderFileStore : IFileStore
{
    /// <summary>Unfinished files begin with this; no key does, since parts of a key do not begin with a dot.</summary>
    private const string Unfinished = ".writing-";

    private readonly string _root;

    public FolderFileStore(string folder)
    {
        _root = Path.GetFullPath(folder);
        Directory.CreateDirectory(_root);
    }

    public async Task PutAsync(string key, Stream content, CancellationToken cancel = default)
    {
        var path = PathOf(key);
        var folder = Path.GetDirectoryName(path)!;
        var unfinished = Path.Combine(folder, Unfinished + Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(folder);
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await content.CopyToAsync(file, cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
            FolderFlush.Flush(folder);
        }
        catch (Exception failure)
        {
            File.Delete(unfinished);
            if (failure is IOException or UnauthorizedAccessException)
                throw new StoreUnavailableException("A file could not be saved: the disk is full or failing.", failure);
            throw;
        }
    }

    public Task<Stream?> OpenAsync(string key, CancellationToken cancel = default)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(
                PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 4096, useAsync: true));
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(string key, CancellationToken cancel = default)
    {
        var path = PathOf(key);
        if (File.Exists(path)) File.Delete(path);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StoredFile> ListAsync(
        string prefix, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        FileKey.CheckBeginning(prefix);
        // Only the folder that the prefix names is walked, not all evidence there is.
        var folder = Path.GetFullPath(Path.Combine(_root, prefix[..(prefix.LastIndexOf('/') + 1)]));
        if (!Directory.Exists(folder)) yield break;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            cancel.ThrowIfCancellationRequested();
            var key = Path.GetRelativePath(_root, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (file.Name.StartsWith(Unfinished, StringComparison.Ordinal)
                || !key.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            yield return new StoredFile(key, file.Length, new DateTimeOffset(file.LastWriteTimeUtc));
        }

        await Task.CompletedTask;
    }

    private string PathOf(string key)
    {
        FileKey.Check(key);
        return Path.Combine(_root, key);
    }
}
