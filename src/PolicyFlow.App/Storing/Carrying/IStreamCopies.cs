namespace PolicyFlow.App.Storing.Carrying;

/// <summary>
/// Streams as they lie in a store, with everything that belongs to them, for moving from one store to another. Nothing
/// is decided or renumbered: times, hashes and ids stay as they were.
/// </summary>
public interface IStreamCopies
{
    /// <summary>All streams, each in one piece and as it was at one moment. Others may go on writing meanwhile.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    IAsyncEnumerable<CopiedRow> ReadAllAsync(CancellationToken cancel = default);

    /// <summary>Takes events, commands and bodies of a stream that is not finished; nobody sees them until it is. The
    /// same rows again change nothing.</summary>
    /// <exception cref="StoreUnavailableException">They may be there in part: to be called again.</exception>
    Task WriteAsync(string stream, IReadOnlyList<CopiedRow> rows, CancellationToken cancel = default);

    /// <summary>Ends a stream with what is kept of it as a whole. From now on it is there.</summary>
    /// <exception cref="StoreUnavailableException">It may not be there: to be called again.</exception>
    Task FinishAsync(StreamEnd end, CancellationToken cancel = default);
}

/// <summary>What is kept of a stream as a whole.</summary>
/// <param name="LastAt">Time of its last event.</param>
/// <param name="Bodies">How many bodies it has, erased ones included.</param>
/// <param name="Effects">In the order in which they wait.</param>
public sealed record StreamEnd(
    CopiedStream Stream, DateTimeOffset LastAt, int Bodies, IReadOnlyList<CopiedEffect> Effects,
    IReadOnlyList<CopiedKey> Keys)
{
    /// <summary>When the stream wants to be woken: the case itself, or the first effect of a lane.</summary>
    public DateTimeOffset? Wake
    {
        get
        {
            var next = Effects.GroupBy(e => e.Lane, StringComparer.Ordinal).Select(lane => lane.First().Next);
            return next.Select(time => (DateTimeOffset?)time).Append(Stream.Due).Min();
        }
    }
}
