using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Reports;

/// <summary>Takes in the files of whatever is added to a case, by the page or by mail. Where a sexual image of a child may
/// be involved none is kept, and what is locked stays locked (8.1).</summary>
public sealed class AddedFiles(CaseEngine<TakedownState> engine, IFileStore files)
{
    /// <param name="s">The case as it stands before.</param>
    /// <param name="owner">Whose files they are; erasing goes by it.</param>
    public async Task<IReadOnlyList<EvidenceFile>> TakeInAsync(
        string caseId, TakedownState s, IReadOnlyList<Attachment> attachments, string owner, BodyVault vault,
        CancellationToken cancel)
    {
        if (!ReportCategory.Of(s.Category).Locks)
        {
            return await EvidenceRoom.TakeInAsync(
                files, caseId, attachments, owner, vault, EvidenceRoom.Destroyed(s), cancel);
        }

        foreach (var file in attachments) await files.DeleteAsync(file.Key, cancel);
        return [];
    }

    /// <summary>What is added to a report of such a kind is of the same kind; and a mail carries the files that came in it.
    /// </summary>
    /// <param name="commandId">The same id again changes nothing.</param>
    public async Task LockAsync(
        string caseId, TakedownState before, TakedownState after, IReadOnlyList<EvidenceFile> added, Actor by,
        string commandId, CancellationToken cancel)
    {
        var old = before.Items.Select(i => i.Id).ToHashSet();
        var items = ReportCategory.Of(before.Category).Locks
            ? after.Items.Select(i => i.Id).Where(id => !old.Contains(id)).ToList()
            : [];
        var shas = added.Any(f => after.LockedFiles.Contains(f.Sha256)) ? added.Select(f => f.Sha256).ToList() : [];
        if (items.Count + shas.Count == 0) return;
        await engine.ExecuteAsync(new CaseRequest(caseId, new LockContent(items, shas), by, commandId), cancel);
    }
}
