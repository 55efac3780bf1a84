using System.Globalization;
using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Intake.Reading;

/// <summary>Takes the files of a form into the file store, after a look at their number, size and first bytes.
/// </summary>
public sealed class FileShelf(IFileStore files)
{
    /// <summary>Most files in one report or addition.</summary>
    public const int MostFiles = 10;

    /// <summary>Most bytes in one file.</summary>
    public const long LargestFile = 10 * 1024 * 1024;

    private const int LongestName = 200;

    /// <summary>Stores the good files and tells what is wrong with the others.</summary>
    /// <param name="folder">The part of the key before the file's own, such as <c>draft/3f…</c>.</param>
    /// <param name="already">How many files there are before these.</param>
    public async Task<Shelved> PutAsync(
        string folder, IEnumerable<IFormFile> uploads, int already, CancellationToken cancel = default)
    {
        var kept = new List<Attachment>();
        var problems = new List<string>();
        foreach (var upload in uploads.Where(u => u.Length > 0 || u.FileName.Length > 0))
        {
            var name = NameOf(upload);
            var type = await TypeOfAsync(upload, cancel);
            if (already + kept.Count >= MostFiles)
                problems.Add($"“{name}” was not added: {MostFiles} files are the most for one report");
            else if (upload.Length > LargestFile)
                problems.Add($"“{name}” must be smaller than {LargestFile / 1024 / 1024} megabytes");
            else if (type is null)
                problems.Add($"“{name}” must be a picture (PNG, JPEG, WebP or HEIC) or a PDF");
            else
                kept.Add(await StoreAsync(folder, upload, name, type, cancel));
        }

        return new Shelved(kept, problems);
    }

    private async Task<Attachment> StoreAsync(
        string folder, IFormFile upload, string name, string type, CancellationToken cancel)
    {
        var key = $"{folder}/file-{Guid.NewGuid():N}";
        await using var content = upload.OpenReadStream();
        await files.PutAsync(key, content, cancel);
        return new Attachment(key, name, type, upload.Length);
    }

    private static async Task<string?> TypeOfAsync(IFormFile upload, CancellationToken cancel)
    {
        await using var content = upload.OpenReadStream();
        var head = new byte[FileKind.HeadLength];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        return FileKind.Of(head.AsSpan(0, length));
    }

    // Some browsers send the whole path; a name is shown and stored, never used as a path.
    internal static string NameOf(IFormFile upload)
    {
        var name = upload.FileName[(upload.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(name.Where(c => char.GetUnicodeCategory(c)
            is not (UnicodeCategory.Control or UnicodeCategory.Format))).Trim();
        if (clean.Length == 0) return "picture";
        return clean.Length <= LongestName ? clean : clean[^LongestName..];
    }
}

/// <summary>What was stored of the files of one form, and what to tell about the others.</summary>
public sealed record Shelved(IReadOnlyList<Attachment> Kept, IReadOnlyList<string> Problems);
