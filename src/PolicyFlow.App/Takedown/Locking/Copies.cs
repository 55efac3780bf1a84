using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Inbound;

namespace PolicyFlow.App.Takedown.Locking;

/// <summary>Finds what else holds the bytes of a file that was destroyed: drafts that wait to be swept, mail that was filed
/// or set aside, in which the file lies encoded. No other copies are made: what pages show of a picture is
/// never written to a disk.</summary>
/// <param name="services">Incoming mail is there only where it is set up.</param>
public sealed class Copies(IFileStore files, IServiceProvider services)
{
    /// <summary>A mail that came a moment ago is about to become a case of its own, and is dealt with there.</summary>
    private static readonly TimeSpan AboutToBeWorkedOn = TimeSpan.FromHours(1);

    private static readonly string[] Folders = ["draft/", "filed-mail/", "pen-mail/"];

    /// <param name="shas">SHA-256 of the files.</param>
    /// <param name="worked">The keys of the mails that are in the case.</param>
    public async Task DestroyAsync(IReadOnlySet<string> shas, IReadOnlySet<string> worked, CancellationToken cancel)
    {
        if (shas.Count == 0) return;
        foreach (var folder in Folders)
        {
            var there = new List<string>();
            await foreach (var file in files.ListAsync(folder, cancel)) there.Add(file.Key);
            foreach (var key in there)
                if (await ReadAsync(key, cancel) is { } bytes && Carries(bytes, shas)) await files.DeleteAsync(key, cancel);
        }

        if (services.GetService<InboundStores>() is { Mail: var mail }) await DestroyMailAsync(mail, shas, worked, cancel);
    }

    /// <summary>Deletes the files of the forms from which the case took its own.</summary>
    /// <param name="drafts">The ids of the forms.</param>
    public async Task DestroyDraftsAsync(IEnumerable<string> drafts, CancellationToken cancel)
    {
        foreach (var id in drafts.Where(DraftBox.IsId))
        {
            var there = new List<string>();
            await foreach (var file in files.ListAsync(DraftBox.Folder(id) + "/", cancel)) there.Add(file.Key);
            foreach (var key in there.Where(k => !k.EndsWith(DraftBox.Receipt, StringComparison.Ordinal)))
                await files.DeleteAsync(key, cancel);
        }
    }

    private static async Task DestroyMailAsync(
        IMailStore mail, IReadOnlySet<string> shas, IReadOnlySet<string> worked, CancellationToken cancel)
    {
        var there = new List<(string Id, DateTimeOffset At)>();
        await foreach (var one in mail.AllAsync(cancel)) there.Add(one);
        var before = TimeProvider.System.GetUtcNow() - AboutToBeWorkedOn;
        foreach (var (id, at) in there)
        {
            if (await mail.ReadAsync(id, cancel) is not { } raw || !Carries(raw, shas)) continue;
            using var read = MailReader.Read(raw);
            if (at < before || worked.Contains(read.Key)) await mail.DeleteAsync(id, cancel);
        }
    }

    /// <summary>Whether the bytes are one of the files, or a mail in which one lies.</summary>
    private static bool Carries(byte[] bytes, IReadOnlySet<string> shas)
    {
        if (shas.Contains(Convert.ToHexStringLower(SHA256.HashData(bytes)))) return true;
        using var mail = MailReader.Read(bytes);
        return mail.Files.Any(file => shas.Contains(HashOf(file.Open)))
            || Parts(mail.Message).Any(part => part.Content is { } content && shas.Contains(HashOf(content.Open)));
    }

    /// <summary>All parts, at any depth and of any kind: a report takes out some kinds only.</summary>
    private static IEnumerable<MimePart> Parts(MimeMessage? message)
    {
        if (message is null) yield break;
        using var parts = new MimeIterator(message);
        while (parts.MoveNext())
            if (parts.Current is MimePart part) yield return part;
    }

    private static string HashOf(Func<Stream> open)
    {
        try
        {
            using var content = open();
            return Convert.ToHexStringLower(SHA256.HashData(content));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    private async Task<byte[]?> ReadAsync(string key, CancellationToken cancel)
    {
        await using var content = await files.OpenAsync(key, cancel);
        if (content is null) return null;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancel);
        return copy.ToArray();
    }
}
