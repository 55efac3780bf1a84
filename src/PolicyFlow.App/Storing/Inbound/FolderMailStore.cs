using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using PolicyFlow.App.Mail.Inbound.Doors;
using PolicyFlow.App.Storing.Files;

namespace PolicyFlow.App.Storing.Inbound;

/// <summary>
/// What came in, in a folder: <c>waiting/</c> until it was worked on, <c>aside/</c> where that failed again and again.
/// A file appears under its name only when all of it is on disk. How often it was tried lies beside it, so that one
/// which ends the program is noticed too.
/// </summary>
public sealed class FolderMailStore : IMailStore
{
    private const string Unfinished = ".writing-";
    private const string Tries = ".tries";

    private readonly string _waiting;
    private readonly string _aside;
    private readonly string _ending;

    /// <param name="folder">Made where it is missing.</param>
    /// <param name="ending">How its files end, such as <c>.eml</c>.</param>
    public FolderMailStore(string folder, string ending)
    {
        (_waiting, _aside) = (Path.Combine(folder, "waiting"), Path.Combine(folder, "aside"));
        _ending = ending;
        Directory.CreateDirectory(_waiting);
        Directory.CreateDirectory(_aside);
        foreach (var file in Directory.EnumerateFiles(_waiting, Unfinished + "*")) File.Delete(file);
    }

    /// <summary>Called when something was put in.</summary>
    public event Action? Came;

    /// <summary>What waits, in the order in which it came.</summary>
    public IReadOnlyList<string> Waiting =>
    [
        .. new DirectoryInfo(_waiting).EnumerateFiles("*" + _ending).OrderBy(f => f.LastWriteTimeUtc)
            .ThenBy(f => f.Name, StringComparer.Ordinal).Select(f => Path.GetFileNameWithoutExtension(f.Name)),
    ];

    /// <summary>What was set aside, for a person to look at.</summary>
    public IReadOnlyList<string> Aside =>
        [.. Directory.EnumerateFiles(_aside, "*" + _ending).Select(f => Path.GetFileNameWithoutExtension(f)!)];

    public async IAsyncEnumerable<(string Id, DateTimeOffset At)> AllAsync(
        [EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var folder in (string[])[_waiting, _aside])
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*" + _ending).ToList())
            {
                cancel.ThrowIfCancellationRequested();
                yield return (Path.GetFileNameWithoutExtension(file.Name), new DateTimeOffset(file.LastWriteTimeUtc));
            }
        }

        await Task.CompletedTask;
    }

    public async Task<string> PutAsync(ReadOnlyMemory<byte> raw, CancellationToken cancel = default)
    {
        using var stream = Bytes.Read(raw);
        return await PutAsync(stream, cancel);
    }

    public async Task<string> PutAsync(Stream raw, CancellationToken cancel = default)
    {
        var unfinished = Path.Combine(_waiting, Unfinished + Guid.NewGuid().ToString("N"));
        string id;
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                id = await CopyAsync(raw, file, cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, PathIn(_waiting, id), overwrite: true);
            FolderFlush.Flush(_waiting);
        }
        catch (Exception failure)
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
            if (failure is IOException or UnauthorizedAccessException)
                throw new StoreUnavailableException("It could not be saved: the disk is full or failing.", failure);
            throw;
        }

        Came?.Invoke();
        return id;
    }

    public async Task<byte[]?> ReadAsync(string id, CancellationToken cancel = default)
    {
        try
        {
            var waiting = PathIn(_waiting, id);
            return await File.ReadAllBytesAsync(File.Exists(waiting) ? waiting : PathIn(_aside, id), cancel);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException("What came in could not be read.", failure);
        }
    }

    public Task<Stream?> OpenAsync(string id, CancellationToken cancel = default)
    {
        try
        {
            var waiting = PathIn(_waiting, id);
            return Task.FromResult<Stream?>(new FileStream(
                File.Exists(waiting) ? waiting : PathIn(_aside, id), FileMode.Open, FileAccess.Read,
                FileShare.Read | FileShare.Delete));
        }
        catch (FileNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException("What came in could not be read.", failure);
        }
    }

    public Task DeleteAsync(string id, CancellationToken cancel = default)
    {
        File.Delete(PathIn(_waiting, id));
        File.Delete(PathIn(_aside, id));
        File.Delete(TriesOf(id));
        return Task.CompletedTask;
    }

    /// <summary>Counts a try before it is made.</summary>
    /// <returns>Which try this is, from 1.</returns>
    internal int Begin(string id)
    {
        File.AppendAllText(TriesOf(id), ".");
        return (int)new FileInfo(TriesOf(id)).Length;
    }

    /// <summary>Takes a try back that says nothing about the mail.</summary>
    internal void Uncount(string id)
    {
        using var tries = new FileStream(TriesOf(id), FileMode.OpenOrCreate);
        tries.SetLength(Math.Max(0, tries.Length - 1));
    }

    /// <summary>Moves it out of the way of the others; it stays there until a person takes it.</summary>
    internal void SetAside(string id)
    {
        File.Move(PathIn(_waiting, id), PathIn(_aside, id), overwrite: true);
        FolderFlush.Flush(_aside);
        FolderFlush.Flush(_waiting);
        File.Delete(TriesOf(id));
    }

    /// <returns>SHA-256 over the bytes, in lower-case hexadecimal.</returns>
    private static async Task<string> CopyAsync(Stream from, FileStream to, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81_920];
        from.Position = 0;
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <exception cref="ArgumentException">This is not the id of a mail.</exception>
    private string PathIn(string folder, string id) => id.Length == 64 && id.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder, id + _ending)
        : throw new ArgumentException("This is not the id of a mail.", nameof(id));

    private string TriesOf(string id) => Path.ChangeExtension(PathIn(_waiting, id), Tries);
}
