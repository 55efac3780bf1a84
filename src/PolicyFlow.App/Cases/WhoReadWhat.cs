using System.Runtime.CompilerServices;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Cases;

/// <summary>Somebody read a case (system time, UTC).</summary>
/// <param name="Page">What was looked at: case, evidence, api …</param>
public sealed record CaseReading(string PersonId, string Page, DateTimeOffset At);

/// <summary>What one person read of one sort of page, from the first time to the last.</summary>
public sealed record ReadingTotal(string PersonId, string Page, DateTimeOffset First, DateTimeOffset Last, int Times);

/// <summary>Who already read what of a case, from its access log: for whoever takes somebody's place in it, and for the
/// auditor.</summary>
public sealed class WhoReadWhat(ICaseStore store)
{
    private const int Page = 500;

    /// <summary>Every reading, oldest first.</summary>
    /// <param name="stream">The stream of the case, not that of its log.</param>
    /// <exception cref="NewerEventException">The log was written by a newer release.</exception>
    public async IAsyncEnumerable<CaseReading> OfAsync(
        string stream, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (var after = 0; ;)
        {
            var slice = await store.ReadPageAsync(AccessLog.Prefix + stream, after, Page, cancel);
            if (slice is null || slice.Events.Count == 0) yield break;
            foreach (var stored in slice.Events)
            {
                var recorded = EventCodec.Decode(AccessLog.Events, stored);
                if (recorded.Event is CaseRead read) yield return new CaseReading(recorded.Actor.Id, read.Page, recorded.At);
            }

            after = slice.Events[^1].Sequence;
        }
    }

    /// <summary>One line for each person and page, in the order in which they began to read. However often a case was read,
    /// no more than that is kept in memory.</summary>
    public async Task<IReadOnlyList<ReadingTotal>> TotalsAsync(string stream, CancellationToken cancel = default)
    {
        var totals = new Dictionary<(string, string), ReadingTotal>();
        await foreach (var r in OfAsync(stream, cancel))
        {
            totals[(r.PersonId, r.Page)] = totals.TryGetValue((r.PersonId, r.Page), out var known)
                ? known with { Last = r.At, Times = known.Times + 1 }
                : new ReadingTotal(r.PersonId, r.Page, r.At, r.At, 1);
        }

        return [.. totals.Values.OrderBy(t => t.First)];
    }
}
