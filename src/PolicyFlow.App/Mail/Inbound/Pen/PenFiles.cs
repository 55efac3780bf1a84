using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>The bytes of kept mail, as they came. What waits stays until a person has said what it is; what is filed is
/// swept after a while.</summary>
public sealed class PenFiles(IFileStore files)
{
    public const string Folder = "pen-mail/";

    /// <param name="raw">Can seek; all of it is kept.</param>
    public Task PutAsync(string key, bool waits, Stream raw, CancellationToken cancel)
    {
        raw.Position = 0;
        return files.PutAsync(KeyOf(key, waits), raw, cancel);
    }

    /// <returns>Null where the bytes are gone.</returns>
    public async Task<byte[]?> ReadAsync(string key, CancellationToken cancel) =>
        await ReadAsync(KeyOf(key, waits: true), key, cancel) ?? await ReadAsync(KeyOf(key, waits: false), key, cancel);

    /// <summary>Puts it where it belongs now; the copy comes before the other is taken away.</summary>
    public async Task MoveAsync(string key, bool waits, CancellationToken cancel)
    {
        if (await files.OpenAsync(KeyOf(key, !waits), cancel) is not { } content) return;
        await using (content) await files.PutAsync(KeyOf(key, waits), content, cancel);
        await files.DeleteAsync(KeyOf(key, !waits), cancel);
    }

    public async Task DeleteAsync(string key, CancellationToken cancel)
    {
        await files.DeleteAsync(KeyOf(key, waits: true), cancel);
        await files.DeleteAsync(KeyOf(key, waits: false), cancel);
    }

    private async Task<byte[]?> ReadAsync(string file, string key, CancellationToken cancel)
    {
        if (!IsKey(key) || await files.OpenAsync(file, cancel) is not { } content) return null;
        await using (content)
        {
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, cancel);
            return copy.ToArray();
        }
    }

    /// <summary>Keys are made by the program and typed into addresses by anybody.</summary>
    public static bool IsKey(string key) => key.Length == 64 && key.All(char.IsAsciiHexDigitLower);

    private static string KeyOf(string key, bool waits) => (waits ? Folder : FiledMail.Folder) + key + ".eml";
}
