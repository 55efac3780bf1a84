using System.Collections.Immutable;
using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview.Laws.Shipped;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.App.PolicyReview.Laws;

/// <summary>The list of laws, guidance, services and wordings: as it came with the program, and in its place what the
/// network has made of it. It is read when somebody asks, and then only what moved since.</summary>
public sealed class LawList(PlainStreams streams) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly MovedStreams _moved = new(streams);
    private ImmutableDictionary<string, LawItem> _now =
        ShippedLaws.All.ToImmutableDictionary(l => l.Id, l => l with { Shipped = l.Entry });

    /// <summary>Every entry by name, also those that are off the list or wait.</summary>
    public async Task<IReadOnlyList<LawItem>> AllAsync(CancellationToken cancel = default) =>
        [.. (await NewestAsync(cancel)).Values.OrderBy(l => l.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(l => l.Id, StringComparer.Ordinal)];

    /// <summary>What the health check compares a text with.</summary>
    public async Task<IReadOnlyList<LawEntry>> CurrentAsync(CancellationToken cancel = default) =>
        [.. (await AllAsync(cancel)).Select(l => l.Entry).OfType<LawEntry>()];

    public async Task<LawItem?> FindAsync(string id, CancellationToken cancel = default) =>
        (await NewestAsync(cancel)).GetValueOrDefault(id);

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<ImmutableDictionary<string, LawItem>> NewestAsync(CancellationToken cancel)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            await _moved.ForEachAsync(LawStreams.IndexValue, LawStreams.Kind, loaded =>
            {
                var id = loaded.Stream[LawStreams.Prefix.Length..];
                var shipped = _now.GetValueOrDefault(id)?.Shipped;
                var item = new LawItem(id, loaded.State.Now(shipped)) { State = loaded.State, Shipped = shipped };
                _now = _now.SetItem(id, item);
                return Task.CompletedTask;
            }, cancel);
            return _now;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}
