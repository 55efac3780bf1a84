using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Cases.Lists;

/// <summary>A list of Today, most urgent first.</summary>
/// <param name="Count">How many there are, counted to <see cref="CaseLists.CountTo"/>.</param>
public sealed record TodayList(Desk Desk, IReadOnlyList<CaseLine> Rows, int Count);

/// <summary>What waits for somebody, of every kind together: read from the index, so that it
/// is as quick with many cases as with few.</summary>
public sealed class CaseLists(ICaseStore store, IEnumerable<ICaseRows> kinds)
{
    /// <summary>Counting stops here; the page says "more than".</summary>
    public const int CountTo = 1000;

    private const int Page = 100;

    private readonly IReadOnlyList<ICaseRows> _kinds = [.. kinds];

    public async Task<TodayList> TodayAsync(Viewer viewer, Desk desk, int take, CancellationToken cancel)
    {
        var rows = new List<CaseLine>();
        var count = 0;
        foreach (var scope in Scopes.Of(viewer))
        {
            var value = CaseIndex.TodayOf(scope, desk);
            var first = await FirstAsync(viewer, CaseIndex.Today, value, r => r.Desk == desk, take, cancel);
            rows.AddRange(first);

            // A short list is counted by what the viewer may see, not by what the index holds.
            count += first.Count < take ? first.Count : await store.CountAsync(CaseIndex.Today, value, CountTo, cancel);
        }

        foreach (var row in await NamedAsync(viewer, CaseIndex.Today, s => CaseIndex.TodayOf(s, desk), r => r.Desk == desk, take, cancel))
        {
            if (rows.Exists(r => r.Reference == row.Reference)) continue;
            rows.Add(row);
            count++;
        }

        return new TodayList(
            desk, [.. rows.OrderBy(r => r.Urgency, StringComparer.Ordinal).Take(take)], Math.Min(count, CountTo));
    }

    private async Task<List<CaseLine>> NamedAsync(
        Viewer viewer, string index, Func<string, string> value, Func<CaseLine, bool> fits, int take, CancellationToken cancel)
    {
        var rows = new List<CaseLine>();
        foreach (var scope in Scopes.OfNamed(viewer))
            rows.AddRange(await FirstAsync(viewer, index, value(scope), fits, take, cancel));
        return rows;
    }

    private async Task<List<CaseLine>> FirstAsync(
        Viewer viewer, string index, string value, Func<CaseLine, bool> fits, int take, CancellationToken cancel)
    {
        var rows = new List<CaseLine>();
        for (string? after = null; rows.Count < take;)
        {
            var page = await store.FindAsync(new KeyQuery(index, value, Math.Min(Page, take * 2), after), cancel);
            foreach (var found in page.Found)
            {
                // A key is a hint: the stream says what is true.
                if (await RowAsync(viewer, found.Stream, cancel) is { } row && fits(row)) rows.Add(row);
                if (rows.Count == take) break;
            }

            if (page.Next is null) break;
            after = page.Next;
        }

        return rows;
    }

    private ICaseRows? Of(string stream) => _kinds.FirstOrDefault(k => stream.StartsWith(k.Prefix, StringComparison.Ordinal));

    private async Task<CaseLine?> RowAsync(Viewer viewer, string stream, CancellationToken cancel) =>
        Of(stream) is { } kind ? await kind.FindAsync(stream, viewer, cancel) : null;
}
