namespace PolicyFlow.App.Storing.Proof;

/// <summary>Goes through one stream, event by event, and holds no more than a page of it.</summary>
internal sealed class StreamCheck(ICaseStore store, string stream)
{
    private const int Page = 256;

    // Ids of bodies that are gone, with the event that refers to them, until an event says that they were erased.
    private readonly Dictionary<string, int> _gone = new(StringComparer.Ordinal);
    private readonly HashSet<string> _erased = new(StringComparer.Ordinal);
    private string _previous = EventHash.Genesis;
    private DateTimeOffset _at = DateTimeOffset.MinValue;
    private int _sequence;

    public long Events { get; private set; }

    public long Bodies { get; private set; }

    public long ErasedBodies => _gone.Keys.Count(_erased.Contains);

    /// <summary>The first broken event, or null.</summary>
    public async Task<BrokenEvent?> RunAsync(CancellationToken cancel)
    {
        while (true)
        {
            var slice = await store.ReadPageAsync(stream, _sequence, Page, cancel);
            if (slice is null) return Broken(1, "is missing: the whole stream is gone");
            foreach (var e in slice.Events)
            {
                if (WhatIsWrong(e) is { } what) return Broken(_sequence + 1, what);
                if (e.Sequence > slice.Head.Version) return Broken(e.Sequence, "lies beyond the end of its stream");
                if (await WhatIsWrongWithBodiesAsync(e, cancel) is { } body) return Broken(e.Sequence, body);
                (_previous, _at, _sequence) = (e.Hash, e.At, e.Sequence);
                Events++;
            }

            if (slice.Events.Count == Page) continue;
            return WhatIsWrongAtTheEnd(slice.Head);
        }
    }

    private string? WhatIsWrong(StoredEvent e) =>
        e.Sequence != _sequence + 1 ? "is missing"
        : e.PreviousHash != _previous ? "does not hold the hash of the event before it"
        : e.Hash != EventHash.Of(e) ? "was changed: its content does not match its hash"
        : e.At < _at ? "is dated before the event that precedes it"
        : null;

    private async Task<string?> WhatIsWrongWithBodiesAsync(StoredEvent e, CancellationToken cancel)
    {
        _erased.UnionWith(BodyMentions.Erased(e));
        var references = BodyMentions.References(e);
        if (references.Count == 0) return null;
        var bodies = await store.BodiesAsync(stream, [.. references.Select(r => r.Id)], cancel);
        foreach (var reference in references)
        {
            if (!bodies.TryGetValue(reference.Id, out var body)) _gone.TryAdd(reference.Id, e.Sequence);
            else if (EventHash.OfBody(body.Salt, body.Bytes) != reference.Sha256)
                return $"refers to the body {reference.Id}, which was changed";
            else Bodies++;
        }

        return null;
    }

    private BrokenEvent? WhatIsWrongAtTheEnd(StreamHead head)
    {
        if (head.Version != _sequence)
            return Broken(_sequence + 1, $"is missing: the stream should end with event {head.Version}");
        if (head.Hash != _previous)
            return Broken(_sequence, "is not the one that the end of its stream is sealed with");
        var lost = _gone.Where(gone => !_erased.Contains(gone.Key)).OrderBy(gone => gone.Value).FirstOrDefault();
        return lost.Key is null
            ? null
            : Broken(lost.Value, $"refers to the body {lost.Key}, which is gone although nobody erased it");
    }

    private BrokenEvent Broken(int sequence, string what) => new(stream, sequence, what);
}
