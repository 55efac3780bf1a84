using System.Security.Cryptography;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Reports;

/// <summary>Moves files that came with a report to the case's evidence, where they are addressed by their SHA-256.
/// </summary>
public static class EvidenceRoom
{
    public static string KeyOf(string stream, string sha256) => $"evidence/{stream}/{sha256}";

    /// <summary>Copies the files before the case is written: a file without a case is swept, a case without its file
    /// would be a loss.</summary>
    public static async Task<IReadOnlyList<EvidenceFile>> TakeInAsync(
        IFileStore files, string stream, IReadOnlyList<Attachment> attachments, string owner, BodyVault vault,
        CancellationToken cancel)
    {
        var taken = new List<EvidenceFile>();
        foreach (var (attachment, number) in attachments.Select((a, n) => (a, n)))
        {
            await using var source = await files.OpenAsync(attachment.Key, cancel);
            if (source is null) continue;
            var sha = Convert.ToHexStringLower(await SHA256.HashDataAsync(source, cancel));
            source.Position = 0;
            await files.PutAsync(KeyOf(stream, sha), source, cancel);
            taken.Add(new EvidenceFile(
                sha, attachment.ContentType, attachment.Size,
                vault.Keep($"file-{number}", owner, attachment.Name)));
        }

        return taken;
    }
}
