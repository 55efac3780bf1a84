using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Files;

namespace PolicyFlow.App.Keys;

/// <summary>Key rings in a folder that only its owner may read.</summary>
public sealed class KeyFolder : IKeyBlobs
{
    /// <summary>Unfinished files begin with this; a backup leaves them out.</summary>
    private const string Unfinished = ".writing-";

    public KeyFolder(string path)
    {
        Place = Path.GetFullPath(path);
        Directory.CreateDirectory(Place);
    }

    public string Place { get; }

    public IReadOnlyList<KeyBlob> ReadAll()
    {
        try
        {
            return
            [
                .. from path in Directory.EnumerateFiles(Place)
                   let name = Path.GetFileName(path)
                   where !name.StartsWith('.')
                   orderby name
                   select new KeyBlob(name, File.ReadAllBytes(path)),
            ];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The keys in {Place} cannot be read.", failure);
        }
    }

    public bool TryCreate(string name, byte[] content) => Write(name, content, overwrite: false);

    public void Replace(string name, byte[] content) => Write(name, content, overwrite: true);

    private bool Write(string name, byte[] content, bool overwrite)
    {
        var path = Path.Combine(Place, name);
        var unfinished = Path.Combine(Place, Unfinished + Guid.NewGuid().ToString("N"));
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(unfinished, options))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite);
            FolderFlush.Flush(Place);
            return true;
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            return false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"A key could not be written to {Place}.", failure);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
