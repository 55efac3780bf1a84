using Microsoft.Extensions.Caching.Memory;
using PolicyFlow.App.Cases.Search;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Cases;

/// <summary>What the engine needs of one kind of case beside its decider.</summary>
/// <param name="DutyFor">Who is on duty for a case in that state.</param>
public sealed record CaseSetup<TState>(
    IDecider<TState> Decider, ICaseKeys<TState> Keys, Func<TState, OnDuty> DutyFor, Func<Rules> Rules)
    where TState : class
{
    /// <summary>How its cases are found by words; null where they are not.</summary>
    public WordIndex<TState>? Words { get; init; }
}

/// <summary>
/// Carries commands to cases of one kind: load, decide, fold, react, write, and again from the start when somebody else
/// was first. Folded states are kept in a bounded cache; a stale one costs a conflict and never a wrong answer.
/// </summary>
public sealed class CaseEngine<TState>(CaseSetup<TState> setup, ICaseStore store, CaseClock clock, IDriveCases driver)
    : IDisposable
    where TState : class
{
    private const int MostTries = 50;
    private const int CachedCases = 4096;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = CachedCases });

    public IDecider<TState> Decider => setup.Decider;

    /// <summary>The case as it stands, or null where there is none.</summary>
    /// <exception cref="NewerEventException">The stream was written by a newer release.</exception>
    public async Task<LoadedCase<TState>?> LoadAsync(string stream, CancellationToken cancel = default)
    {
        var known = _cache.Get<LoadedCase<TState>>(stream);
        var slice = await store.ReadAsync(stream, known?.Version ?? 0, cancel);
        if (slice is null) return null;
        var loaded = Fold(known ?? Empty(stream), slice.Events);
        Keep(loaded);
        return loaded;
    }

    public async Task<Execution<TState>> ExecuteAsync(CaseRequest request, CancellationToken cancel = default)
    {
        var loaded = _cache.Get<LoadedCase<TState>>(request.Stream);
        var fresh = loaded is null;
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (fresh) loaded = await LoadAsync(request.Stream, cancel);
            loaded ??= Empty(request.Stream);
            if (loaded.CommandIds.Contains(request.CommandId))
                return new Execution<TState>.Done(loaded.State, loaded.Version, Replayed: true);
            if (request.SeenVersion < loaded.Version) return new Execution<TState>.Stale(loaded.Version);

            var context = new DecisionContext(
                request.Actor, At(loaded), setup.Rules(), setup.DutyFor(loaded.State));
            var decision = setup.Decider.Decide(loaded.State, request.Command, context);
            if (decision is not Decision.Accepted { Events.Count: > 0 } && !fresh)
            {
                // A refusal may rest on a stale state: look again before saying no.
                fresh = true;
                continue;
            }

            if (decision is Decision.Refused refused)
            {
                return loaded.Version == 0
                    ? new Execution<TState>.Missing()
                    : new Execution<TState>.Refused(refused.Code, refused.Reason);
            }

            var events = ((Decision.Accepted)decision).Events;
            if (events.Count == 0 && request.CompletedEffects.Count == 0)
                return new Execution<TState>.Done(loaded.State, loaded.Version, Replayed: false);

            if (await WriteAsync(request, loaded, context.Now, events, cancel) is { } done) return done;
            fresh = true;
        }

        throw new StoreUnavailableException($"Case {request.Stream} is written to by too many at once.");
    }

    public void Dispose() => _cache.Dispose();

    private async Task<Execution<TState>?> WriteAsync(
        CaseRequest request, LoadedCase<TState> before, DateTimeOffset at, IReadOnlyList<ICaseEvent> events,
        CancellationToken cancel)
    {
        var after = before;
        var newEvents = new List<NewEvent>(events.Count);
        var effects = new List<NewEffect>();
        foreach (var @event in events)
        {
            var recorded = new Recorded(after.Version + 1, at, request.Actor, @event);
            newEvents.Add(EventCodec.Encode(setup.Decider.Events, @event, at, request.Actor, request.CommandId));
            after = Step(after, recorded, request.CommandId);
            var wanted = setup.Decider.React(after.State, recorded);
            for (var n = 0; n < wanted.Count; n++)
                effects.Add(new NewEffect($"{request.Stream}/{recorded.Sequence}/{n}", wanted[n], at));
        }

        var keysBefore = before.Version == 0 ? [] : setup.Keys.Of(before.State);
        var keysAfter = setup.Keys.Of(after.State);
        var result = await store.AppendAsync(
            new Append(request.Stream, before.Version, request.CommandId, newEvents)
            {
                Bodies = request.Bodies,
                Effects = effects,
                CompletedEffects = request.CompletedEffects,
                Due = setup.Decider.Due(after.State),
                AddKeys = [.. keysAfter.Except(keysBefore), .. setup.Words?.Added(request, after.State) ?? request.AddKeys],
                RemoveKeys = [.. keysBefore.Except(keysAfter), .. setup.Words?.Removed(request, after.State) ?? request.RemoveKeys],
                ErasedBodies = request.ErasedBodies,
            },
            cancel);
        if (result.Outcome == AppendOutcome.Conflict)
        {
            _cache.Remove(request.Stream);
            return null;
        }

        if (result.Outcome == AppendOutcome.Replayed)
        {
            var now = await LoadAsync(request.Stream, cancel) ?? after;
            return new Execution<TState>.Done(now.State, now.Version, Replayed: true);
        }

        Keep(after);
        await driver.ChangedAsync(request.Stream);
        return new Execution<TState>.Done(after.State, after.Version, Replayed: false);
    }

    private LoadedCase<TState> Fold(LoadedCase<TState> from, IReadOnlyList<StoredEvent> events)
    {
        foreach (var stored in events)
            from = Step(from, EventCodec.Decode(setup.Decider.Events, stored), stored.CommandId);
        return from;
    }

    private LoadedCase<TState> Step(LoadedCase<TState> from, Recorded recorded, string commandId) => new(
        from.Stream,
        setup.Decider.Evolve(from.State, recorded),
        recorded.Sequence,
        recorded.At,
        from.CommandIds.Contains(commandId) ? from.CommandIds : from.CommandIds.Add(commandId));

    private LoadedCase<TState> Empty(string stream) =>
        new(stream, setup.Decider.Initial, 0, DateTimeOffset.MinValue, []);

    /// <summary>Time never runs backwards within a stream, whatever the machine's clock does.</summary>
    private DateTimeOffset At(LoadedCase<TState> loaded) =>
        clock.Now is var now && now > loaded.LastAt ? now : loaded.LastAt;

    private void Keep(LoadedCase<TState> loaded) =>
        _cache.Set(loaded.Stream, loaded, new MemoryCacheEntryOptions { Size = 1 });
}
