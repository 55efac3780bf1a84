using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Cases;

/// <summary>Somebody read a case.</summary>
/// <param name="Page">What was looked at: case, evidence, api …</param>
public sealed record CaseRead(string Page) : ICaseEvent;

/// <summary>
/// Who read which case, and when: a chain of its own for each case, written before the page is sent. Times are system
/// time: a reading is a fact of the world, also in a demonstration whose clock was moved.
/// </summary>
public sealed class AccessLog(ICaseStore store, TimeProvider system)
{
    public const string Prefix = "access-";

    /// <summary>The stored name of a reading.</summary>
    public static readonly EventCatalogue Events = new EventCatalogue().Add<CaseRead>("case-read", "6.2");

    private const int MostTries = 20;

    public async Task RecordAsync(string stream, string personId, string page, CancellationToken cancel)
    {
        var (target, now) = (Prefix + stream, system.GetUtcNow());
        var commandId = Guid.NewGuid().ToString("N");
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            // The end of the chain alone: a case that is read a thousand times is not read through each time.
            var head = (await store.ReadPageAsync(target, int.MaxValue, 1, cancel))?.Head;
            var read = EventCodec.Encode(
                Events, new CaseRead(page), await NotBeforeLastAsync(head, now, cancel), Actor.Person(personId), commandId);
            var result = await store.AppendAsync(
                new Append(target, head?.Version ?? 0, read.CommandId, [read])
                {
                    AddKeys = AccessKeys.Of(personId, UkTime.Date(now)),
                },
                cancel);
            if (result.Outcome != AppendOutcome.Conflict) return;
        }

        throw new StoreUnavailableException($"Stream {target} is being changed all the time.");
    }

    /// <summary>Time never runs backwards within a stream, whatever the machine's clock does.</summary>
    private async Task<DateTimeOffset> NotBeforeLastAsync(StreamHead? head, DateTimeOffset now, CancellationToken cancel)
    {
        if (head is null or { Version: 0 }) return now;
        var last = (await store.ReadPageAsync(head.Stream, head.Version - 1, 1, cancel))?.Events;
        return last is [{ At: var at }, ..] && at > now ? at : now;
    }
}
