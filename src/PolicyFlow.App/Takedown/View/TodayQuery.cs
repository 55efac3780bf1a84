using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.View;

/// <summary>One line of a list of cases.</summary>
public sealed record CaseRow(
    string Reference, string Stream, TakedownState State, TakedownStatus Status, DateTimeOffset DueAt, bool OpenedByMe);

/// <summary>A list of Today, most urgent first.</summary>
/// <param name="Count">How many there are, counted to <see cref="TodayQuery.CountTo"/>.</param>
public sealed record TodayList(Desk Desk, IReadOnlyList<CaseRow> Rows, int Count);

/// <summary>What waits for somebody: read from the index, so that it is as quick with many cases as with few.</summary>
public sealed class TodayQuery(ICaseStore store, CaseEngine<TakedownState> engine, CaseReader reader)
{
    /// <summary>Counting stops here; the page says "more than".</summary>
    public const int CountTo = 1000;

    private const int Page = 50;

    public async Task<TodayList> ListAsync(Viewer viewer, Desk desk, int take, CancellationToken cancel)
    {
        var rows = new List<CaseRow>();
        var count = 0;
        foreach (var scope in Scopes.Of(viewer))
        {
            var value = TakedownKeys.TodayOf(scope, desk);
            var first = await FirstAsync(viewer, desk, value, take, cancel);
            rows.AddRange(first);

            // A short list is counted by what the viewer may see, not by what the index holds.
            count += first.Count < take
                ? first.Count
                : await store.CountAsync(TakedownKeys.Today, value, CountTo, cancel);
        }

        return new TodayList(
            desk, [.. rows.OrderBy(r => TakedownDesk.Urgency(r.State), StringComparer.Ordinal).Take(take)],
            Math.Min(count, CountTo));
    }

    private async Task<List<CaseRow>> FirstAsync(
        Viewer viewer, Desk desk, string value, int take, CancellationToken cancel)
    {
        var rows = new List<CaseRow>();
        for (string? after = null; rows.Count < take;)
        {
            var page = await store.FindAsync(new KeyQuery(TakedownKeys.Today, value, Page, after), cancel);
            foreach (var found in page.Found)
            {
                // A key is a hint: the stream says what is true.
                if (await engine.LoadAsync(found.Stream, cancel) is { } loaded
                    && TakedownDesk.Of(loaded.State) == desk && reader.MaySee(viewer, loaded.Stream, loaded.State))
                    rows.Add(CaseSearch.Row(loaded, viewer));
                if (rows.Count == take) break;
            }

            if (page.Next is null) break;
            after = page.Next;
        }

        return rows;
    }
}
