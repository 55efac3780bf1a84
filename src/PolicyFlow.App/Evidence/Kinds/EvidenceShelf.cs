using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Evidence.Kinds;

/// <summary>Takes the files of somebody who works on a case into the file store, after a look at their number, size and
/// content.</summary>
public sealed class EvidenceShelf(IFileStore files)
{
    /// <summary>Most files at once.</summary>
    public const int MostFiles = 10;

    /// <summary>Most bytes in one file.</summary>
    public const long LargestFile = 50L * 1024 * 1024;

    /// <summary>What is taken, for the form.</summary>
    public const string Taken = "pictures, sound, video, PDF, Word, Excel and PowerPoint files, plain text, emails (.eml) and "
        + "archives (.zip)";

    /// <summary>Stores the files of a form, all or none of them.</summary>
    /// <param name="id">The command id: they lie under its folder until the case has taken them.</param>
    public async Task<Shelved> PutAsync(
        string id, IReadOnlyList<IFormFile> uploads, CancellationToken cancel = default)
    {
        var chosen = uploads.Where(u => u.Length > 0).ToList();
        var checkedFiles = new List<(IFormFile File, string Type)>();
        var problems = new List<string>();
        if (chosen.Count > MostFiles) problems.Add($"Choose {MostFiles} files or fewer at once");
        foreach (var upload in chosen)
        {
            if (upload.Length > LargestFile)
            {
                problems.Add($"“{FileShelf.NameOf(upload)}” must be smaller than {LargestFile / 1024 / 1024} megabytes");
                continue;
            }

            await using var content = upload.OpenReadStream();
            if (await EvidenceKind.OfAsync(content, cancel) is { } type) checkedFiles.Add((upload, type));
            else problems.Add($"“{FileShelf.NameOf(upload)}” cannot be taken. We take {Taken}, and no programs");
        }

        if (problems.Count > 0) return new Shelved([], problems);
        var kept = new List<Attachment>();
        foreach (var (upload, type) in checkedFiles)
        {
            var key = $"{DraftBox.Folder(id)}/file-{Guid.NewGuid():N}";
            await using var content = upload.OpenReadStream();
            await files.PutAsync(key, content, cancel);
            kept.Add(new Attachment(key, FileShelf.NameOf(upload), type, upload.Length));
        }

        return new Shelved(kept, []);
    }

    /// <summary>Deletes what was stored and is not needed any more.</summary>
    public async Task ClearAsync(IEnumerable<Attachment> kept, CancellationToken cancel = default)
    {
        foreach (var file in kept) await files.DeleteAsync(file.Key, cancel);
    }
}
