using PolicyFlow.App.Storing;
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

    private static readonly StreamKind<string> Readings = new(Events, "", (state, _) => state);

    private readonly PlainStreams _streams = new(store);

    public Task RecordAsync(string stream, string personId, string page, CancellationToken cancel) => _streams.WriteAsync(
        Readings,
        new StreamCommand(Prefix + stream, Guid.NewGuid().ToString("N"), Actor.Person(personId), system.GetUtcNow()),
        _ => Decision.Of(new CaseRead(page)),
        cancel: cancel);
}
