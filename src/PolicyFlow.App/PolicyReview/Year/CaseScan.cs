using System.Runtime.CompilerServices;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.PolicyReview;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.PolicyReview.Year;

/// <summary>
/// Reads the takedowns and the investigations of a span of time from the index, newest first, and folds each for its figures.
/// What lies before and after is never read, and no case is kept: ten thousand of them take time, but no memory, and they leave
/// the cache of cases to the people at work.
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
        await foreach (var facts in FactsAsync<CaseFacts>(
            CaseKind.Takedown, TakedownCatalogue.Events, school, from, until, cancel))
        {
            if (facts is null) count.AddUnreadable();
            else count.Add(facts);
        }

        await foreach (var facts in FactsAsync<MisuseFacts>(
            CaseKind.Investigation, InvestigationCatalogue.Events, school, from, until, cancel))
        {
            if (facts is null) count.AddUnreadable();
            else count.Add(facts);
        }

        return count.Figures;
    }

    /// <returns>Null for each case that a newer release wrote.</returns>
    private async IAsyncEnumerable<TFacts?> FactsAsync<TFacts>(
        CaseKind kind, EventCatalogue catalogue, string? school, DateTimeOffset from, DateTimeOffset until,
        [EnumeratorCancellation] CancellationToken cancel)
        where TFacts : class, IYearFacts, new()
    {
        await foreach (var streams in StreamsAsync(CaseIndex.ListOf(school ?? CaseIndex.Everywhere, kind.Name), from, until, cancel))
        {
            foreach (var facts in await Task.WhenAll(streams.Select(s => ReadAsync<TFacts>(s, catalogue, cancel))))
            {
                // A key is a hint: the stream says what is true.
                if (facts is null || facts.IsOf(school, from, until)) yield return facts;
            }
        }
    }

    private async IAsyncEnumerable<string[]> StreamsAsync(
        string value, DateTimeOffset from, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancel)
    {
        // The list begins with the newest: it is entered where the span ends, and left where it begins.
        string? after = KeyCursor.Of(new FoundKey("", CaseIndex.NewestFirst(until.AddTicks(-1))));
        var last = CaseIndex.NewestFirst(from);
        while (after is not null)
        {
            var page = await store.FindAsync(new KeyQuery(CaseIndex.List, value, Page, after), cancel);
            var inside = page.Found.TakeWhile(f => string.CompareOrdinal(f.Sort, last) <= 0).Select(f => f.Stream).ToList();
            foreach (var chunk in inside.Chunk(AtOnce)) yield return chunk;
            if (inside.Count < page.Found.Count) yield break;
            after = page.Next;
        }
    }

    /// <returns>Null for a case that a newer release wrote.</returns>
    private async Task<TFacts?> ReadAsync<TFacts>(string stream, EventCatalogue catalogue, CancellationToken cancel)
        where TFacts : class, IYearFacts, new()
    {
        var facts = new TFacts();
        try
        {
            foreach (var stored in (await store.ReadAsync(stream, cancel: cancel))?.Events ?? [])
                facts.Add(EventCodec.Decode(catalogue, stored));
        }
        catch (NewerEventException)
        {
            return null;
        }

        return facts;
    }
}
