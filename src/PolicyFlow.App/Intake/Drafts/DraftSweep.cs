using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Intake.Drafts;

/// <summary>Deletes drafts that nobody has touched for a day (system time). Hosts call it now and then.</summary>
public sealed class DraftSweep(IFileStore files)
{
    /// <summary>How long a draft is kept after its last change.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <returns>How many files were deleted.</returns>
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        var drafts = new Dictionary<string, List<StoredFile>>();
        await foreach (var file in files.ListAsync("draft/", cancel))
        {
            var id = file.Key.Split('/')[1];
            if (!drafts.TryGetValue(id, out var list)) drafts[id] = list = [];
            list.Add(file);
        }

        var old = drafts.Values.Where(draft => draft.Max(f => f.WrittenAt) <= now - Life).SelectMany(d => d)
            .Union(drafts.Values.SelectMany(d => d).Where(f => IsReceipt(f) && f.WrittenAt <= now - DraftBox.ReceiptLife))
            .ToList();
        foreach (var file in old) await files.DeleteAsync(file.Key, cancel);
        return old.Count;
    }

    private static bool IsReceipt(StoredFile file) => file.Key.EndsWith(DraftBox.Receipt, StringComparison.Ordinal);
}
