namespace PolicyFlow.App.Storing.Carrying;

/// <summary>Watches rows go by: counts them, and proves that every stream is chained up to the hash that it ends with.
/// </summary>
internal sealed class RowCheck
{
    private CopiedStream? _stream;
    private string _previous = EventHash.Genesis;
    private int _sequence;

    public ExportCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <exception cref="BrokenRowsException">The chain is broken.</exception>
    public void See(CopiedRow row)
    {
        if (row is CopiedStream next)
        {
            End();
            (_stream, _previous, _sequence) = (next, EventHash.Genesis, 0);
            Counts = Counts with { Streams = Counts.Streams + 1 };
            return;
        }

        if (_stream is null) throw new BrokenRowsException("It does not begin with a stream.");
        if (row is CopiedEvent e) Chain(e.On(_stream.Stream));
        Counts = row switch
        {
            CopiedEvent => Counts with { Events = Counts.Events + 1 },
            CopiedBody { IsErased: true } => Counts with { ErasedBodies = Counts.ErasedBodies + 1 },
            CopiedBody => Counts with { Bodies = Counts.Bodies + 1 },
            CopiedEffect => Counts with { Effects = Counts.Effects + 1 },
            CopiedKey => Counts with { Keys = Counts.Keys + 1 },
            _ => Counts,
        };
    }

    /// <summary>To be called after the last row.</summary>
    /// <exception cref="BrokenRowsException">The last stream does not end where it should.</exception>
    public void End()
    {
        if (_stream is { } stream && (stream.Version != _sequence || stream.Hash != _previous))
            throw new BrokenRowsException($"Stream {stream.Stream} does not end with event {stream.Version}.");
    }

    private void Chain(StoredEvent e)
    {
        if (e.Sequence != _sequence + 1 || e.PreviousHash != _previous || e.Hash != EventHash.Of(e))
            throw new BrokenRowsException($"Event {_sequence + 1} of stream {e.Stream} is not as it was written.");
        (_sequence, _previous) = (e.Sequence, e.Hash);
    }
}

/// <summary>Streams are not as they were written.</summary>
internal sealed class BrokenRowsException(string message) : Exception(message);
