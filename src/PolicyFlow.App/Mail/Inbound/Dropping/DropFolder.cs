using Microsoft.Extensions.Logging;
using PolicyFlow.App.Mail.Inbound.Doors;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Inbound;

namespace PolicyFlow.App.Mail.Inbound.Dropping;

/// <summary>
/// A folder into which mail is dropped as <c>.eml</c> files. A file is taken when nobody has written to it for a moment:
/// it is kept first and deleted then. What cannot be taken is moved to <c>refused/</c>, never thrown away. Names that
/// begin with a dot, and endings other than <c>.eml</c>, are left alone: files that are still being written have them.
/// </summary>
/// <param name="path">Made where it is missing.</param>
/// <param name="system">System time.</param>
public sealed class DropFolder(string path, IMailStore store, TimeProvider system, ILogger<DropFolder> log)
{
    /// <summary>How long a file must have stayed as it is.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    /// <summary>How long one without a byte may stay so: somebody may be about to write.</summary>
    public static readonly TimeSpan QuietWhileEmpty = TimeSpan.FromMinutes(1);

    private const string Refused = "refused";
    private const string Ending = ".eml";

    private readonly Dictionary<string, Seen> _seen = new(StringComparer.Ordinal);

    /// <summary>Makes it where it is missing. Where that is not possible, looking into it says so.</summary>
    public void Make()
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(fault, "The folder of mail cannot be made");
        }
    }

    /// <summary>Looks once, and takes what is complete.</summary>
    /// <returns>How many mails were taken.</returns>
    public async Task<int> LookAsync(CancellationToken cancel)
    {
        Directory.CreateDirectory(path);
        var files = new DirectoryInfo(path).EnumerateFiles().Where(IsMail)
            .OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal).ToList();
        foreach (var gone in _seen.Keys.Except(files.Select(f => f.Name)).ToList()) _seen.Remove(gone);
        var taken = 0;
        foreach (var file in files.Where(IsComplete))
        {
            cancel.ThrowIfCancellationRequested();
            if (await TryTakeAsync(file, cancel)) taken++;
        }

        return taken;
    }

    private static bool IsMail(FileInfo file) =>
        !file.Name.StartsWith('.') && file.Name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it has been as it is for long enough, as far as this object has seen.</summary>
    private bool IsComplete(FileInfo file)
    {
        var now = system.GetUtcNow();
        var (length, written) = (file.Length, file.LastWriteTimeUtc);
        if (!_seen.TryGetValue(file.Name, out var seen) || seen.Length != length || seen.Written != written)
        {
            _seen[file.Name] = new Seen(length, written, now, Kept: false);
            return false;
        }

        return !seen.Kept && now - seen.Since >= (length == 0 ? QuietWhileEmpty : Quiet);
    }

    private async Task<bool> TryTakeAsync(FileInfo file, CancellationToken cancel)
    {
        // What is no plain file with something in it is not even opened.
        if (file.Length == 0 || file.LinkTarget is not null) return Refuse(file, "it is empty, or only a link");
        if (file.Length > MailDoor.MostOfMail) return Refuse(file, "it is larger than a mail may be");
        try
        {
            string id;
            await using (var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read))
                id = await store.PutAsync(content, cancel);
            log.LogInformation("Kept {Id} from the folder of mail", id);
            return Remove(file);
        }
        catch (StoreUnavailableException fault)
        {
            log.LogError(fault, "A file of the folder of mail could not be kept; it stays there and is tried again");
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return Refuse(file, "it cannot be read");
        }
        catch (IOException)
        {
            // Gone meanwhile, or somebody has it open: the next look tells.
            _seen.Remove(file.Name);
            return false;
        }
    }

    private bool Remove(FileInfo file)
    {
        try
        {
            file.Delete();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It is not taken again while it stays as it is and the program runs; after that it is a duplicate.
            _seen[file.Name] = _seen[file.Name] with { Kept = true };
            log.LogError(fault, "A mail was taken from the folder of mail, and its file could not be deleted");
        }

        return true;
    }

    private bool Refuse(FileInfo file, string why)
    {
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(path, Refused)).FullName;
            var target = Path.Combine(folder, file.Name);
            if (Path.Exists(target)) target = Path.Combine(folder, $"{Guid.NewGuid():N}-{file.Name}");
            file.MoveTo(target);
            log.LogError("A file of the folder of mail was moved to {Folder}: {Why}", Refused, why);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _seen[file.Name] = _seen[file.Name] with { Kept = true };
            log.LogError(fault, "A file of the folder of mail is no mail that can be taken: {Why}", why);
        }

        return false;
    }

    /// <summary>A file as it was found.</summary>
    /// <param name="Since">System time since when it is so.</param>
    /// <param name="Kept">Done with; only the file could not be moved.</param>
    private sealed record Seen(long Length, DateTime Written, DateTimeOffset Since, bool Kept);
}
