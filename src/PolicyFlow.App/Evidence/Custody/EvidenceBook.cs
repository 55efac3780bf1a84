using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Evidence;

namespace PolicyFlow.App.Evidence.Custody;

/// <summary>Keeps what happens to the evidence of a case beside the case itself, in a stream of its own for each case. Times
/// are system time: scans and exports are facts of the world.</summary>
public sealed class EvidenceBook(ICaseStore store, TimeProvider system)
{
    public const string Prefix = "evidence-";

    private static readonly StreamKind<EvidenceState> Kind =
        new(EvidenceCatalogue.Events, EvidenceState.Initial, EvidenceState.Evolve);

    private readonly PlainStreams _streams = new(store);

    /// <param name="stream">The stream of the case.</param>
    public async Task<EvidenceState> OfAsync(string stream, CancellationToken cancel = default) =>
        (await _streams.LoadAsync(Kind, Prefix + stream, cancel)).State;

    public Task ScannedAsync(string stream, EvidenceScanned scanned, CancellationToken cancel = default) =>
        _streams.WriteAsync(
            Kind, new StreamCommand(Prefix + stream, Guid.NewGuid().ToString("N"), Actor.System, system.GetUtcNow()),
            state => EvidenceState.Scanned(state, scanned), cancel: cancel);

    /// <param name="bodies">The words of the export.</param>
    public Task ExportedAsync(
        string stream, EvidenceExported exported, Actor by, IReadOnlyList<Body> bodies, CancellationToken cancel = default) =>
        _streams.WriteAsync(
            Kind, new StreamCommand(Prefix + stream, exported.Export, by, system.GetUtcNow()) { Bodies = bodies },
            _ => Decision.Of(exported), cancel: cancel);

    /// <summary>The words of the exports, by id.</summary>
    public Task<IReadOnlyDictionary<string, Body>> WordsAsync(
        string stream, EvidenceState state, CancellationToken cancel = default) => store.BodiesAsync(
            Prefix + stream, [.. state.Exports.SelectMany(e => new[] { e.Export.To.Id, e.Export.Why.Id })], cancel);
}
