using System.Runtime.CompilerServices;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.PolicyReview;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.PolicyReview.Year;

/// <summary>
/// Reads the takedowns of a span of time from the index, newest first, and folds each for its figures. What lies before
/// and after is never read, and no case is kept: ten thousand of them take time, but no memory, and they leave the cache
/// of cases to the people at work.
/// </summary>
public sealed class CaseScan(ICaseStore store)
{
    private const int Page = 200;

    /// <summary>How many cases are read at once: enough to hide the way to a distant store.</summary>
    private const int AtOnce = 8;

    /// <summary>The figures of what was reported in a span of time.</summary>
    /// <param name="school">Null for the whole network.</param>
    public async Task<YearFigures> CountAsync(
        string? school, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel = default)
    {
        var count = new YearCount(from, until);
        await foreach (var streams in StreamsAsync(school ?? TakedownKeys.Everywhere, from, until, cancel))
        {
            foreach (var facts in await Task.WhenAll(streams.Select(s => ReadAsync(s, cancel))))
            {
                if (facts is null) count.AddUnreadable();
                else if (Belongs(facts.State)) count.Add(facts);
            }
        }

        return count.Figures;

        // A key is a hint: the stream says what is true.
        bool Belongs(TakedownState s) =>
            s.Exists && s.ReportedAt >= from && s.ReportedAt < until && (school is null || s.School == school);
    }

    private async IAsyncEnumerable<string[]> StreamsAsync(
        string scope, DateTimeOffset from, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancel)
    {
        // The list begins with the newest: it is entered where the span ends, and left where it begins.
        string? after = KeyCursor.Of(new FoundKey("", CaseIndex.NewestFirst(until.AddTicks(-1))));
        var last = CaseIndex.NewestFirst(from);
        var value = TakedownKeys.ListOf(scope);
        while (after is not null)
        {
            var page = await store.FindAsync(new KeyQuery(TakedownKeys.List, value, Page, after), cancel);
            var inside = page.Found.TakeWhile(f => string.CompareOrdinal(f.Sort, last) <= 0).Select(f => f.Stream).ToList();
            foreach (var chunk in inside.Chunk(AtOnce)) yield return chunk;
            if (inside.Count < page.Found.Count) yield break;
            after = page.Next;
        }
    }

    /// <returns>Null for a case that a newer release wrote.</returns>
    private async Task<CaseFacts?> ReadAsync(string stream, CancellationToken cancel)
    {
        var facts = new CaseFacts();
        try
        {
            foreach (var stored in (await store.ReadAsync(stream, cancel: cancel))?.Events ?? [])
                facts.Add(EventCodec.Decode(TakedownCatalogue.Events, stored));
        }
        catch (NewerEventException)
        {
            return null;
        }

        return facts;
    }
}
