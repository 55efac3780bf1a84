using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Cases.Lists;

/// <summary>A list of Today, most urgent first.</summary>
/// <param name="Count">How many there are, counted to <see cref="CaseLists.CountTo"/>.</param>
public sealed record TodayList(Desk Desk, IReadOnlyList<CaseLine> Rows, int Count);

/// <summary>What waits for somebody, and the cases that they may see, of every kind together: read from the index, so that it
/// is as quick with many cases as with few.</summary>
public sealed class CaseLists(ICaseStore store, IEnumerable<ICaseRows> kinds)
{
    /// <summary>Counting stops here; the page says "more than".</summary>
    public const int CountTo = 1000;

    private const int Page = 100;

    /// <summary>How many index entries of one word are looked through.</summary>
    private const int MostHits = 2000;

    public IReadOnlyList<ICaseRows> Kinds { get; } = [.. kinds];

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

    /// <param name="kind">Null for every kind.</param>
    /// <param name="status">Null for every status.</param>
    /// <param name="text">A reference, or words that must all occur; empty for no filter.</param>
    public async Task<IReadOnlyList<CaseLine>> FindAsync(
        Viewer viewer, string? kind, string? status, string? text, int take, CancellationToken cancel)
    {
        var wanted = Kinds.Where(k => kind is null || k.Kind == kind).ToList();
        bool Fits(CaseLine row) => (kind is null || row.Kind == kind) && (status is null || row.Status == status);
        var rows = new List<CaseLine>();
        if (!string.IsNullOrWhiteSpace(text))
        {
            rows.AddRange((await ByTextAsync(viewer, wanted, text, cancel)).Where(Fits));
        }
        else
        {
            foreach (var k in wanted)
            {
                foreach (var scope in Scopes.Of(viewer))
                    rows.AddRange(await FirstAsync(viewer, CaseIndex.List, CaseIndex.ListOf(scope, k.Kind, status), Fits, take, cancel));
                rows.AddRange(await NamedAsync(viewer, CaseIndex.List, s => CaseIndex.ListOf(s, k.Kind, status), Fits, take, cancel));
            }
        }

        return [.. rows.DistinctBy(r => r.Reference).OrderByDescending(r => r.ReportedAt).Take(take)];
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

    private async Task<IReadOnlyList<CaseLine>> ByTextAsync(
        Viewer viewer, IReadOnlyList<ICaseRows> wanted, string text, CancellationToken cancel)
    {
        var rows = new List<CaseLine>();
        if (CaseReference.Parse(text) is { } reference)
        {
            foreach (var k in wanted)
                if (await k.FindAsync(CaseReference.Stream(k.Prefix, reference), viewer, cancel) is { } exact) rows.Add(exact);
            if (rows.Count > 0) return rows;
        }

        var words = SearchWords.In(text).ToList();
        foreach (var stream in await HitsAsync(words, cancel))
        {
            if (await RowAsync(viewer, stream, cancel) is { } row && await Of(stream)!.IsFoundByAsync(stream, words, cancel))
                rows.Add(row);
        }

        return rows;
    }

    private async Task<IReadOnlySet<string>> HitsAsync(IReadOnlyList<string> words, CancellationToken cancel)
    {
        HashSet<string>? hits = null;
        foreach (var word in words)
        {
            var found = new HashSet<string>();
            for (string? after = null; found.Count < MostHits;)
            {
                var page = await store.FindAsync(new KeyQuery(SearchWords.Index, word, Page, after), cancel);
                found.UnionWith(page.Found.Select(f => f.Stream));
                if (page.Next is null) break;
                after = page.Next;
            }

            if (hits is null) hits = found;
            else hits.IntersectWith(found);
            if (hits.Count == 0) break;
        }

        return hits ?? [];
    }

    private ICaseRows? Of(string stream) => Kinds.FirstOrDefault(k => stream.StartsWith(k.Prefix, StringComparison.Ordinal));

    private async Task<CaseLine?> RowAsync(Viewer viewer, string stream, CancellationToken cancel) =>
        Of(stream) is { } kind ? await kind.FindAsync(stream, viewer, cancel) : null;
}
