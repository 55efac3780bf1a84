using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Cases.Search;

/// <summary>Which cases somebody wants.</summary>
/// <param name="Kind">Null for every kind.</param>
/// <param name="Status">Null for every status.</param>
/// <param name="Text">A reference, somebody's name, an address, or words that must all occur; empty for no filter.</param>
/// <param name="After">The cursor of the page before; null for the first page.</param>
public sealed record CaseQuery(string? Kind, string? Status, string? Text, int Take, string? After = null);

/// <summary>A page of cases, newest first.</summary>
/// <param name="Next">The cursor of the next page; null where the viewer may see no further case.</param>
public sealed record FoundCases(IReadOnlyList<CaseLine> Rows, string? Next);

/// <summary>Finds cases of every kind among those that the viewer may see. Nothing else is told: what a viewer may not see
/// fills no page, makes no next page and is not counted.</summary>
public sealed class CaseSearch(ICaseStore store, IEnumerable<ICaseRows> kinds, IPeopleDirectory people)
{
    public IReadOnlyList<ICaseRows> Kinds { get; } = [.. kinds];

    public async Task<FoundCases> FindAsync(Viewer viewer, CaseQuery query, CancellationToken cancel)
    {
        var wanted = Kinds.Where(k => query.Kind is null || k.Kind == query.Kind).ToList();
        if (string.IsNullOrWhiteSpace(query.Text))
            return await PageAsync(viewer, query, Seen(viewer, wanted, query.Status), sought: null, cancel);
        if (await ExactAsync(viewer, query, wanted, cancel) is { } exact) return new FoundCases([exact], null);
        var sought = Sought.Of(query.Text, people);
        return sought.IsNothing
            ? new FoundCases([], null)
            : await PageAsync(
                viewer, query, new AllOf([Holding(sought), Seen(viewer, wanted, query.Status)]), sought, cancel);
    }

    private static async Task<CaseLine?> ExactAsync(
        Viewer viewer, CaseQuery query, IReadOnlyList<ICaseRows> wanted, CancellationToken cancel)
    {
        if (CaseReference.Parse(query.Text) is not { } reference) return null;
        foreach (var kind in wanted)
        {
            var stream = CaseReference.Stream(kind.Prefix, reference);
            if (await kind.FindAsync(stream, viewer, cancel) is { } row && Fits(row, query)) return row;
        }

        return null;
    }

    private async Task<FoundCases> PageAsync(
        Viewer viewer, CaseQuery query, IWalk walk, Sought? sought, CancellationToken cancel)
    {
        var rows = new List<CaseLine>();
        string? last = null;
        for (var from = Spot.Behind(query.After); await walk.FromAsync(from, cancel) is { } spot; from = spot.Next)
        {
            if (await RowAsync(viewer, query, spot.Stream, sought, cancel) is not { } row) continue;
            if (rows.Count == query.Take) return new FoundCases(rows, last);
            rows.Add(row);
            last = spot.Cursor;
        }

        return new FoundCases(rows, null);
    }

    /// <summary>A key is a hint: the case says what is true, and who may see it, before anything is made of it.</summary>
    private async Task<CaseLine?> RowAsync(
        Viewer viewer, CaseQuery query, string stream, Sought? sought, CancellationToken cancel) =>
        Kinds.FirstOrDefault(k => stream.StartsWith(k.Prefix, StringComparison.Ordinal)) is { } kind
            && await kind.FindAsync(stream, viewer, cancel) is { } row && Fits(row, query)
            && (sought is null || await kind.IsFoundByAsync(stream, sought, cancel))
                ? row : null;

    private static bool Fits(CaseLine row, CaseQuery query) =>
        (query.Kind is null || row.Kind == query.Kind) && (query.Status is null || row.Status == query.Status);

    private AnyOf Holding(Sought sought)
    {
        List<IWalk> ways = [.. sought.People.Select(p => new KeyWalk(store, CaseIndex.Person, p))];
        if (sought.Words.Count > 0) ways.Add(new AllOf([.. sought.Words.Select(Walk)]));
        if (sought.Address is { } address) ways.Add(Walk(address));
        return new AnyOf(ways);

        KeyWalk Walk(Key key) => new(store, key.Index, key.Value);
    }

    /// <summary>The parts of the index that the viewer's roles reach, so that a search does not open what it would not show.
    /// </summary>
    private AnyOf Seen(Viewer viewer, IReadOnlyList<ICaseRows> wanted, string? status) => new(
    [
        .. from scope in Scopes.Of(viewer, people)
           from kind in wanted
           select new KeyWalk(store, CaseIndex.List, CaseIndex.ListOf(scope, kind.Kind, status)),
    ]);
}
