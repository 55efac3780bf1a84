using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Locking;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.View;

/// <summary>One line of a list of takedowns.</summary>
public sealed record CaseRow(
    string Reference, string Stream, TakedownState State, TakedownStatus Status, DateTimeOffset DueAt, bool OpenedByMe);

/// <summary>Finds takedowns by reference, by status and by words, among those that the viewer may see.</summary>
public sealed class CaseSearch(ICaseStore store, CaseEngine<TakedownState> engine, CaseReader reader)
{
    private const int Page = 100;

    /// <summary>How many index entries of one word are looked through.</summary>
    private const int MostHits = 2000;

    /// <param name="status">Null for every status.</param>
    /// <param name="text">A reference, or words that must all occur; empty for no filter.</param>
    public async Task<IReadOnlyList<CaseRow>> FindAsync(
        Viewer viewer, TakedownStatus? status, string? text, int take, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(text)) return await ByTextAsync(viewer, status, text, take, cancel);
        var rows = new List<CaseRow>();
        foreach (var scope in Scopes.Of(viewer))
        {
            await foreach (var stream in KeysAsync(TakedownKeys.List, TakedownKeys.ListOf(scope, status), cancel))
            {
                if (await RowAsync(viewer, stream, status, cancel) is { } row) rows.Add(row);
                if (rows.Count >= take) break;
            }
        }

        return [.. rows.OrderByDescending(r => r.State.ReportedAt).Take(take)];
    }

    public static CaseRow Row(LoadedCase<TakedownState> loaded, Viewer viewer) => new(
        CaseReference.OfStream(loaded.Stream), loaded.Stream, loaded.State, TakedownStatusOf.Case(loaded.State),
        TakedownDesk.DueAt(loaded.State), viewer.PersonId is { } me && loaded.State.OpenedBy.Contains(me));

    private async Task<IReadOnlyList<CaseRow>> ByTextAsync(
        Viewer viewer, TakedownStatus? status, string text, int take, CancellationToken cancel)
    {
        if (CaseReference.Parse(text) is { } reference
            && await RowAsync(viewer, TakedownStreams.Of(reference), status, cancel) is { } exact)
            return [exact];

        HashSet<string>? hits = null;
        var words = SearchWords.In(text).ToList();
        foreach (var word in words)
        {
            var found = new HashSet<string>();
            await foreach (var stream in KeysAsync(SearchWords.Index, word, cancel))
                if (found.Add(stream) && found.Count >= MostHits) break;
            if (hits is null) hits = found;
            else hits.IntersectWith(found);
            if (hits.Count == 0) return [];
        }

        var rows = new List<CaseRow>();
        foreach (var stream in hits ?? [])
            if (await RowAsync(viewer, stream, status, cancel, words) is { } row) rows.Add(row);
        return [.. rows.OrderByDescending(r => r.State.ReportedAt).Take(take)];
    }

    private async Task<CaseRow?> RowAsync(
        Viewer viewer, string stream, TakedownStatus? status, CancellationToken cancel, IReadOnlyList<string>? words = null)
    {
        var loaded = await engine.LoadAsync(stream, cancel);
        if (loaded is null || !reader.MaySee(viewer, stream, loaded.State)) return null;
        if (words is not null && !await LockedSearch.FindsAsync(store, loaded, words, cancel)) return null;
        var row = Row(loaded, viewer);
        return status is null || row.Status == status ? row : null;
    }

    private async IAsyncEnumerable<string> KeysAsync(
        string index, string value, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        for (string? after = null; ;)
        {
            var page = await store.FindAsync(new KeyQuery(index, value, Page, after), cancel);
            foreach (var found in page.Found) yield return found.Stream;
            if (page.Next is null) yield break;
            after = page.Next;
        }
    }
}
