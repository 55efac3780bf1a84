using System.Globalization;
using System.Runtime.CompilerServices;
using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>Lists people of a campaign page by page. Nothing is read that no page shows, and nobody is listed whom the viewer
/// may not see.</summary>
public sealed class EntryList(ICaseStore store, EntryReader reader, CaseClock clock)
{
    /// <summary>How many are looked at for one page: where hardly anybody fits, the page ends early and goes on.</summary>
    private const int MostLookedAt = 2000;

    private const int Part = 200;

    /// <param name="after">Where the page before ended, or null; anything else begins at the start.</param>
    public async Task<EntryPage> PageAsync(
        string campaign, EntryFilter filter, CampaignSight sight, int take, string? after = null,
        CancellationToken cancel = default)
    {
        var lists = filter.Lists(campaign, sight.Schools);
        var (list, cursor) = Read(after);
        var (found, looked, today) = (new List<EntryView>(take), 0, LondonDay.Of(clock.Now));
        while (list < lists.Count && found.Count < take && looked < MostLookedAt)
        {
            var keys = await store.FindAsync(
                new KeyQuery(EntryKeys.Index, lists[list], take - found.Count, cursor), cancel);
            looked += keys.Found.Count;
            var views = await reader.ViewsAsync(keys.Found.Select(k => k.Stream), cancel);
            found.AddRange(views.Where(v => filter.Fits(v.State, today) && sight.Sees(v.State.School)));
            cursor = keys.Next;
            if (cursor is null) list++;
        }

        // The index knows no names; within a page people are found by theirs.
        found.Sort((a, b) => StringComparer.InvariantCultureIgnoreCase.Compare(a.Name, b.Name));
        return new EntryPage(found, list < lists.Count ? Text(list, cursor) : null);
    }

    /// <summary>Everybody whom a filter means, one after the other.</summary>
    public async IAsyncEnumerable<EntryView> AllAsync(
        string campaign, EntryFilter filter, CampaignSight sight,
        [EnumeratorCancellation] CancellationToken cancel = default)
    {
        string? after = null;
        do
        {
            var page = await PageAsync(campaign, filter, sight, Part, after, cancel);
            foreach (var view in page.Entries) yield return view;
            after = page.Next;
        }
        while (after is not null);
    }

    private static string Text(int list, string? cursor) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}~{cursor}");

    private static (int List, string? Cursor) Read(string? after)
    {
        var parts = (after ?? "").Split('~', 2);
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var list)
            ? (list, parts[1].Length > 0 ? parts[1] : null)
            : (0, null);
    }
}
