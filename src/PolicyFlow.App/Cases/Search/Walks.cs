using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Cases.Search;

/// <summary>A part of the index that is walked forwards, each step from a spot on.</summary>
internal interface IWalk
{
    /// <summary>The first case at this spot or behind it; null at the end. Spots that are asked for never go back.</summary>
    ValueTask<Spot?> FromAsync(Spot from, CancellationToken cancel);
}

/// <summary>The cases with one key.</summary>
internal sealed class KeyWalk(ICaseStore store, string index, string value) : IWalk
{
    /// <summary>Read at once: one way to storage and back for many steps.</summary>
    private const int Ahead = 32;

    private IReadOnlyList<FoundKey> _read = [];
    private int _at;
    private bool _toTheEnd;

    public async ValueTask<Spot?> FromAsync(Spot from, CancellationToken cancel)
    {
        for (var after = from.Before; ;)
        {
            for (; _at < _read.Count; _at++)
            {
                var spot = new Spot(_read[_at].Sort, _read[_at].Stream);
                if (!spot.IsBefore(from)) return spot;
            }

            if (_toTheEnd) return null;
            var page = await store.FindAsync(new KeyQuery(index, value, Ahead, after), cancel);
            (_read, _at, _toTheEnd) = (page.Found, 0, page.Next is null);

            // The cursor may stand some cases before the spot, and a whole page may lie between.
            after = page.Next;
        }
    }
}

/// <summary>The cases of any of several walks.</summary>
internal sealed class AnyOf(IReadOnlyList<IWalk> walks) : IWalk
{
    public async ValueTask<Spot?> FromAsync(Spot from, CancellationToken cancel)
    {
        Spot? first = null;
        foreach (var walk in walks)
            if (await walk.FromAsync(from, cancel) is { } spot && (first is not { } known || spot.IsBefore(known))) first = spot;
        return first;
    }
}

/// <summary>The cases of all of several walks. Each jumps to where the others stand, so that a common word costs no more steps
/// than the rarest has cases, whatever the order in which they were typed.</summary>
internal sealed class AllOf(IReadOnlyList<IWalk> walks) : IWalk
{
    public async ValueTask<Spot?> FromAsync(Spot from, CancellationToken cancel)
    {
        while (true)
        {
            var at = from;
            foreach (var walk in walks)
            {
                if (await walk.FromAsync(at, cancel) is not { } spot) return null;
                at = spot;
            }

            if (at == from) return at;
            from = at;
        }
    }
}
