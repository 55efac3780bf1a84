using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Doors;
using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>Mail that no person sent, or that a person set aside, kept for a while: should it be wanted after all, it is
/// there.</summary>
public sealed class FiledMail(IFileStore files, ICaseStore store)
{
    /// <summary>How long (system time).</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    public const string Folder = "filed-mail/";

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

    /// <summary>Deletes what has been there long enough, with what the lists say of it. Hosts call it now and then.
    /// </summary>
    /// <param name="now">System time.</param>
    public async Task SweepAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        foreach (var key in await OldAsync(Folder, now, cancel))
        {
            await LetGoAsync(Path.GetFileNameWithoutExtension(key[Folder.Length..]), now, cancel);
            await files.DeleteAsync(key, cancel);
        }

        foreach (var key in await OldAsync(MailNotes.Folder, now, cancel)) await files.DeleteAsync(key, cancel);
    }

    private async Task<IReadOnlyList<string>> OldAsync(string folder, DateTimeOffset now, CancellationToken cancel)
    {
        var old = new List<string>();
        await foreach (var file in files.ListAsync(folder, cancel))
        {
            if (file.WrittenAt <= now - Life) old.Add(file.Key);
        }

        return old;
    }

    /// <summary>Takes a filed mail off the list and erases its sender and subject. One that has come back to the holding
    /// pen is none of these.</summary>
    private async Task LetGoAsync(string key, DateTimeOffset now, CancellationToken cancel)
    {
        if (!PenFiles.IsKey(key)) return;
        var loaded = await new PlainStreams(store).LoadAsync(MailFate.Kind, MailFate.Prefix + key, cancel);
        if (loaded.State.Kept is not { Place: PenPlace.Filed } kept) return;
        var command = $"let-go:{loaded.Version}";
        var gone = EventCodec.Encode(MailFate.Events, new MailLetGo(), now, Actor.System, command);
        await store.AppendAsync(
            new Append(loaded.Stream, loaded.Version, command, [gone])
            {
                RemoveKeys = [PenState.KeyOf(kept)!],
                ErasedBodies = [.. new[] { kept.From, kept.Subject }.OfType<BodyRef>().Select(b => b.Id)],
            },
            cancel);
    }
}
