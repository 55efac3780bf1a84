using System.Text.Json;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>What whoever handed a mail over said of it, beside the mail itself.</summary>
/// <param name="Verdicts">How its checks of the sender's address ended.</param>
/// <param name="SentTo">The addresses that the mail was delivered to: those in its head may be others.</param>
public sealed record MailNote(MailVerdicts Verdicts, IReadOnlyList<string> SentTo);

/// <summary>Keeps such notes until the mail is worked on. They are small files, named by the id of the mail.</summary>
public sealed class MailNotes(IFileStore files)
{
    /// <summary>Where they lie; what was forgotten there is swept with filed mail.</summary>
    public const string Folder = "mail-notes/";

    /// <summary>Comes before the mail itself, which is worked on as soon as it is there.</summary>
    public async Task PutAsync(string id, MailNote note, CancellationToken cancel)
    {
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(note));
        await files.PutAsync(KeyOf(id), content, cancel);
    }

    /// <returns>Null where nobody said anything.</returns>
    public async Task<MailNote?> FindAsync(string id, CancellationToken cancel)
    {
        await using var content = await files.OpenAsync(KeyOf(id), cancel);
        return content is null ? null : await JsonSerializer.DeserializeAsync<MailNote>(content, cancellationToken: cancel);
    }

    public Task DeleteAsync(string id, CancellationToken cancel) => files.DeleteAsync(KeyOf(id), cancel);

    private static string KeyOf(string id) => $"{Folder}{id}.json";
}
