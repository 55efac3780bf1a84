using PolicyFlow.App.Mail.Inbound.Doors;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>Mail that no person sent, kept for a while: should it have been a person's after all, it is
/// there.</summary>
public sealed class FiledMail(IFileStore files)
{
    /// <summary>How long (system time).</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    private const string Folder = "filed-mail/";

    /// <param name="name">Its id, with an ending.</param>
    public async Task KeepAsync(string name, ReadOnlyMemory<byte> raw, CancellationToken cancel = default)
    {
        using var content = Bytes.Read(raw);
        await KeepAsync(name, content, cancel);
    }

    /// <param name="name">Its id, with an ending.</param>
    /// <param name="raw">Can seek; all of it is kept.</param>
    public async Task KeepAsync(string name, Stream raw, CancellationToken cancel = default)
    {
        raw.Position = 0;
        await files.PutAsync(Folder + name, raw, cancel);
    }

    /// <summary>Deletes what has been there long enough. Hosts call it now and then.</summary>
    /// <param name="now">System time.</param>
    public async Task SweepAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        var old = new List<string>();
        await foreach (var file in files.ListAsync(Folder, cancel))
        {
            if (file.WrittenAt <= now - Life) old.Add(file.Key);
        }

        foreach (var key in old) await files.DeleteAsync(key, cancel);
    }
}
