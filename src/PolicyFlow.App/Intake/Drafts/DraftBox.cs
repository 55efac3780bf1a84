using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Intake.Drafts;

/// <summary>
/// Where drafts lie while they are written: <c>draft/&lt;id&gt;/words</c>, and after sending
/// <c>draft/&lt;id&gt;/receipt</c> for an hour. Both are protected; the id is the only key to them and also the command
/// id of the report, so that sending twice opens one case.
/// </summary>
public sealed class DraftBox(IFileStore files, IDataProtectionProvider protection)
{
    /// <summary>How long the confirmation can be shown again (system time).</summary>
    public static readonly TimeSpan ReceiptLife = TimeSpan.FromHours(1);

    internal const string Words = "words";
    internal const string Receipt = "receipt";

    private readonly IDataProtector protector = protection.CreateProtector("PolicyFlow.Intake.Draft.1");

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether the text could be the id of a draft: 32 hexadecimal digits.</summary>
    public static bool IsId(string? text) => text is { Length: 32 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The beginning of the keys of a draft's files.</summary>
    public static string Folder(string id) => $"draft/{id}";

    public Task<ReportDraft?> OpenAsync(string id, CancellationToken cancel = default) =>
        ReadAsync<ReportDraft>(id, Words, cancel);

    public Task SaveAsync(string id, ReportDraft draft, CancellationToken cancel = default) =>
        WriteAsync(id, Words, draft, cancel);

    /// <summary>Keeps the receipt and deletes the words; files stay until the sweep, since the case may still be
    /// copying them.</summary>
    public async Task SentAsync(string id, SentReceipt receipt, CancellationToken cancel = default)
    {
        await WriteAsync(id, Receipt, receipt, cancel);
        await files.DeleteAsync(Key(id, Words), cancel);
    }

    /// <summary>The receipt, or null where none was kept or its hour is over.</summary>
    public async Task<SentReceipt?> ReceiptAsync(string id, CancellationToken cancel = default)
    {
        var receipt = await ReadAsync<SentReceipt>(id, Receipt, cancel);
        return receipt is not null && TimeProvider.System.GetUtcNow() - receipt.At <= ReceiptLife ? receipt : null;
    }

    /// <summary>Deletes all of a draft.</summary>
    public async Task DeleteAsync(string id, CancellationToken cancel = default)
    {
        await foreach (var file in files.ListAsync(Folder(id) + "/", cancel)) await files.DeleteAsync(file.Key, cancel);
    }

    public Task DeleteFileAsync(Attachment attachment, CancellationToken cancel = default) =>
        files.DeleteAsync(attachment.Key, cancel);

    private static string Key(string id, string name) => $"{Folder(id)}/{name}";

    private async Task WriteAsync<T>(string id, string name, T value, CancellationToken cancel)
    {
        var bytes = protector.Protect(JsonSerializer.SerializeToUtf8Bytes(value));
        using var stream = new MemoryStream(bytes);
        await files.PutAsync(Key(id, name), stream, cancel);
    }

    private async Task<T?> ReadAsync<T>(string id, string name, CancellationToken cancel) where T : class
    {
        await using var stream = await files.OpenAsync(Key(id, name), cancel);
        if (stream is null) return null;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, cancel);
        try
        {
            return JsonSerializer.Deserialize<T>(protector.Unprotect(copy.ToArray()));
        }
        catch (CryptographicException)
        {
            // The key ring was replaced: the draft is lost as if it had never been.
            return null;
        }
    }
}

/// <summary>What the confirmation page shows.</summary>
/// <param name="At">When it was sent (system time, UTC).</param>
/// <param name="Investigates">What somebody did is looked into; nothing is taken down by it.</param>
public sealed record SentReceipt(
    ReportReceipt Receipt, bool ChildAtRisk, bool EmailGiven, bool Told, DateTimeOffset At, bool Investigates = false);
