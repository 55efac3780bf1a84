using System.Security.Cryptography;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Reports;

/// <summary>Moves files that came with a report to the case's evidence, where they are addressed by their SHA-256.
/// </summary>
public static class EvidenceRoom
{
    private const string Mail = "message/rfc822";

    /// <summary>SHA-256 of what the case held and destroyed on instruction: it never comes in again, not even by the same
    /// form sent twice.</summary>
    public static IReadOnlySet<string> Destroyed(TakedownState? state) =>
        state is null ? new HashSet<string>() : state.LockedFiles.Except(state.Files.Select(f => f.Sha256));

    /// <summary>Copies the files before the case is written: a file without a case is swept, a case without its file
    /// would be a loss.</summary>
    /// <param name="destroyed">What must not come in again; a mail that carries some of it does not either.</param>
    public static async Task<IReadOnlyList<EvidenceFile>> TakeInAsync(
        IFileStore files, string stream, IReadOnlyList<Attachment> attachments, string owner, BodyVault vault,
        IReadOnlySet<string> destroyed, CancellationToken cancel)
    {
        var taken = new List<EvidenceFile>();
        var unwanted = destroyed.Count > 0 && await AnyAsync(files, attachments, destroyed, cancel);
        foreach (var (attachment, number) in attachments.Select((a, n) => (a, n)))
        {
            if (unwanted && attachment.ContentType == Mail) continue;
            await using var source = await files.OpenAsync(attachment.Key, cancel);
            if (source is null) continue;
            var sha = Convert.ToHexStringLower(await SHA256.HashDataAsync(source, cancel));
            if (destroyed.Contains(sha)) continue;
            source.Position = 0;
            await files.PutAsync(EvidenceKey.Of(stream, sha), source, cancel);
            taken.Add(new EvidenceFile(
                sha, attachment.ContentType, attachment.Size,
                vault.Keep($"file-{number}", owner, attachment.Name)));
        }

        return taken;
    }

    private static async Task<bool> AnyAsync(
        IFileStore files, IReadOnlyList<Attachment> attachments, IReadOnlySet<string> destroyed, CancellationToken cancel)
    {
        foreach (var attachment in attachments)
        {
            await using var source = await files.OpenAsync(attachment.Key, cancel);
            if (source is not null && destroyed.Contains(Convert.ToHexStringLower(await SHA256.HashDataAsync(source, cancel))))
                return true;
        }

        return false;
    }
}
