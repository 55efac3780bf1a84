using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>Pages of the index of entries.</summary>
internal static class EntryPages
{
    /// <summary>The members behind a page of a list. An entry of the index is a hint: whoever acts on it looks at the stream.
    /// </summary>
    public static async Task<(IReadOnlyList<string> Items, string? Next)> EntriesAsync(
        this ICaseStore store, string value, string? after, int take, CancellationToken cancel)
    {
        var page = await store.FindAsync(new KeyQuery(EntryKeys.Index, value, take, after), cancel);
        return ([.. page.Found.Select(found => found.Sort)], page.Next);
    }
}
