using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Storing;

/// <summary>
/// Loads, decides and appends for streams that have no effects and no clock. Whoever loses a race decides again on
/// what the winner wrote.
/// </summary>
public sealed class PlainStreams(ICaseStore store)
{
    private const int MaxTries = 20;

    public ICaseStore Store => store;

    /// <exception cref="NewerEventException">A newer release wrote to the stream.</exception>
    public async Task<LoadedStream<TState>> LoadAsync<TState>(
        StreamKind<TState> kind, string stream, CancellationToken cancel = default)
        where TState : class
    {
        var slice = await store.ReadAsync(stream, cancel: cancel);
        var empty = new LoadedStream<TState>(stream, kind.Initial, 0, DateTimeOffset.MinValue);
        return Fold(kind, empty, slice?.Events ?? []);
    }

    /// <summary>Decides on the newest state and writes what was decided.</summary>
    /// <param name="decide">Pure; may be called more than once.</param>
    /// <param name="keys">The index entries that the step from the one state to the other needs.</param>
    /// <exception cref="StoreUnavailableException">Nothing was kept.</exception>
    public async Task<StreamAnswer<TState>> WriteAsync<TState>(
        StreamKind<TState> kind,
        StreamCommand command,
        Func<TState, Decision> decide,
        Func<LoadedStream<TState>, LoadedStream<TState>, KeyChange>? keys = null,
        CancellationToken cancel = default)
        where TState : class
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var before = await LoadAsync(kind, command.Stream, cancel);
            var decision = decide(before.State);

            // A refused command may be the repetition of one that was accepted: the stream is asked before saying no.
            if (decision is Decision.Refused refused)
            {
                var accepted = await AnsweredBeforeAsync(command, cancel);
                return new StreamAnswer<TState>(accepted ? null : refused, before, []);
            }

            var events = ((Decision.Accepted)decision).Events;
            if (events.Count == 0) return new StreamAnswer<TState>(null, before, []);

            var at = command.Now > before.LastAt ? command.Now : before.LastAt;
            var after = Preview(kind, before, events, command.Actor, at);
            var change = keys?.Invoke(before, after) ?? KeyChange.None;
            var result = await store.AppendAsync(
                new Append(
                    command.Stream, before.Version, command.CommandId,
                    [.. events.Select(e => EventCodec.Encode(kind.Events, e, at, command.Actor, command.CommandId))])
                {
                    Bodies = command.Bodies,
                    AddKeys = change.Add,
                    RemoveKeys = change.Remove,
                    ErasedBodies = command.ErasedBodies,
                },
                cancel);
            if (result.Outcome == AppendOutcome.Written) return new StreamAnswer<TState>(null, after, events);
            if (result.Outcome == AppendOutcome.Replayed)
                return new StreamAnswer<TState>(null, await LoadAsync(kind, command.Stream, cancel), []);
        }

        throw new StoreUnavailableException($"Stream {command.Stream} is being changed all the time.");
    }

    private async Task<bool> AnsweredBeforeAsync(StreamCommand command, CancellationToken cancel) =>
        (await store.ReadAsync(command.Stream, cancel: cancel))?.Events
            .Any(e => e.CommandId == command.CommandId) == true;

    private static LoadedStream<TState> Preview<TState>(
        StreamKind<TState> kind, LoadedStream<TState> before, IReadOnlyList<ICaseEvent> events, Actor actor,
        DateTimeOffset at)
        where TState : class
    {
        var (state, version) = (before.State, before.Version);
        foreach (var @event in events)
            state = kind.Evolve(state, new Recorded(++version, at, actor, @event));
        return new LoadedStream<TState>(before.Stream, state, version, at);
    }

    private static LoadedStream<TState> Fold<TState>(
        StreamKind<TState> kind, LoadedStream<TState> loaded, IReadOnlyList<StoredEvent> events)
        where TState : class
    {
        foreach (var stored in events)
        {
            var recorded = EventCodec.Decode(kind.Events, stored);
            loaded = loaded with
            {
                State = kind.Evolve(loaded.State, recorded),
                Version = recorded.Sequence,
                LastAt = recorded.At,
            };
        }

        return loaded;
    }
}
