using System.Collections.Immutable;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.People;

/// <summary>The states of one part of a directory in memory, by stream. <see cref="RefreshAsync"/> reads only what moved since.
/// </summary>
/// <param name="value">Which part of the directory's index, such as <c>route</c>.</param>
/// <param name="initial">The state of a stream that is not there.</param>
internal sealed class MovedStates<TState>(PlainStreams streams, string value, StreamKind<TState> kind, TState initial) : IDisposable
    where TState : class
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly MovedStreams _moved = new(streams);
    private volatile ImmutableDictionary<string, TState> _now = ImmutableDictionary<string, TState>.Empty;

    public TState Of(string stream) => _now.GetValueOrDefault(stream, initial);

    /// <summary>Reads what this or another instance wrote since the last time.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            await _moved.ForEachAsync(value, kind, loaded =>
            {
                _now = _now.SetItem(loaded.Stream, loaded.State);
                return Task.CompletedTask;
            }, cancel);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();
}
