using System.Text;

namespace PolicyFlow.App.Storing.Carrying;

/// <summary>
/// Lies among the files of an installation while an import into it is not finished, and names the export. A program
/// that finds it does not start; the same import finds it and goes on.
/// </summary>
internal sealed class ImportMark(IFileStore files)
{
    public const string Key = "import/unfinished";

    /// <summary>The fingerprint of the export, or null where no import is under way.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancel)
    {
        await using var file = await files.OpenAsync(Key, cancel);
        if (file is null) return null;
        using var text = new StreamReader(file);
        return await text.ReadToEndAsync(cancel);
    }

    public async Task WriteAsync(string fingerprint, CancellationToken cancel)
    {
        using var content = new MemoryStream(Encoding.ASCII.GetBytes(fingerprint));
        await files.PutAsync(Key, content, cancel);
    }

    public Task RemoveAsync(CancellationToken cancel) => files.DeleteAsync(Key, cancel);

    /// <exception cref="StoreUnavailableException">An import is not finished.</exception>
    public async Task RefuseAsync(string place, CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is not null) throw Unfinished(place);
    }

    public static StoreUnavailableException Unfinished(string place) =>
        new($"An import into {place} did not finish. Run the import again.");
}
