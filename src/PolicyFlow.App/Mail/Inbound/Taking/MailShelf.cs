using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Inbound;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>Lays a mail's files where a report picks them up: the mail itself, and what it brings, within the form's
/// limits. What is left over is in the mail itself, and swept like an abandoned draft should the program end here.
/// </summary>
public sealed class MailShelf(IFileStore files, Arrivals arrivals)
{
    private const string MailType = "message/rfc822";

    /// <param name="raw">What the mail is read from.</param>
    internal async Task<ShelvedMail> PutAsync(ReadMail mail, Stream raw, CancellationToken cancel)
    {
        var folder = DraftBox.Folder(DraftBox.NewId());
        var refused = DangerousFiles.In(mail.Message);
        var taken = mail.Files.Where(f => !DangerousFiles.IsNamedSo(f.Name) && !refused.Contains(f.Name)).ToList();

        // What was refused is named; the rest of what stays behind is counted.
        var left = Math.Max(0, mail.OtherAttachments + mail.Files.Count - taken.Count - refused.Count);
        var kept = new List<Attachment>();
        raw.Position = 0;
        await PutAsync("Email as it came.eml", MailType, raw);
        foreach (var file in taken)
        {
            using var content = kept.Count > FileShelf.MostFiles ? null : await ReadAsync(file, cancel);
            if (content is { Length: > 0 }) await PutAsync(file.Name, file.ContentType, content);
            else left++;
        }

        return new ShelvedMail(kept, left, refused);

        async Task PutAsync(string name, string type, Stream content)
        {
            var key = $"{folder}/mail-{kept.Count}";
            await files.PutAsync(key, content, cancel);
            kept.Add(new Attachment(key, name, type, content.Length));
        }
    }

    /// <summary>The case has its own copies by now.</summary>
    internal async Task ClearAsync(ShelvedMail shelved, CancellationToken cancel)
    {
        foreach (var file in shelved.Files) await files.DeleteAsync(file.Key, cancel);
    }

    /// <returns>Null where it is larger than a file may be, or cannot be decoded.</returns>
    private async Task<FileStream?> ReadAsync(MailFile file, CancellationToken cancel)
    {
        var copy = arrivals.New();
        try
        {
            if (await CopyAsync(file, copy, cancel)) return copy;
        }
        catch (FormatException)
        {
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }

        await copy.DisposeAsync();
        return null;
    }

    private static async Task<bool> CopyAsync(MailFile file, FileStream copy, CancellationToken cancel)
    {
        await using var content = file.Open();
        var buffer = new byte[81_920];
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            if (copy.Length + read > FileShelf.LargestFile) return false;
            await copy.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        copy.Position = 0;
        return true;
    }
}

/// <summary>What was laid out, and how many attachments were not.</summary>
/// <param name="Refused">Names of attachments that can harm a computer; they are not among those left out.</param>
internal sealed record ShelvedMail(IReadOnlyList<Attachment> Files, int LeftOut, IReadOnlyList<string> Refused);
