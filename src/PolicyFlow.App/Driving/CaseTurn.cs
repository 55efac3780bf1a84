using Microsoft.Extensions.Logging;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Telemetry;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Driving;

/// <summary>Whom claims belong to: one process.</summary>
public sealed record DriverIdentity(string Owner);

/// <inheritdoc cref="ICaseTurn"/>
public sealed class CaseTurn<TState>(
    string prefix,
    CaseEngine<TState> engine,
    IEffectPerformer<TState> performer,
    ICaseStore store,
    CaseClock clock,
    TimeProvider system,
    DriverIdentity identity,
    ILogger<CaseTurn<TState>> log) : ICaseTurn
    where TState : class
{
    /// <summary>Longer than any time-out of a mail server, so that a lease ends only with its process.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    public string Prefix => prefix;

    /// <summary>Perform the effects of all lanes strictly in the order in which they came about: slower, and the same
    /// each time.</summary>
    public bool OneByOne { get; init; }

    public async Task RunAsync(string stream, CancellationToken cancel)
    {
        if (await engine.LoadAsync(stream, cancel) is not { } loaded) return;
        if (engine.Decider.Due(loaded.State) <= clock.Now)
        {
            await engine.ExecuteAsync(
                new CaseRequest(stream, new Wake(), Actor.System, $"wake:{loaded.Version}"), cancel);
        }

        var effects = await store.EffectsAsync(stream, cancel);
        if (effects.Count == 0) return;
        if (OneByOne)
        {
            await RunAsync(effects, cancel);
            return;
        }

        // A lane is one recipient: in order within, side by side across.
        await Task.WhenAll(effects.GroupBy(e => e.Effect.Lane).Select(lane => RunAsync(lane, cancel)));
    }

    private async Task RunAsync(IEnumerable<PendingEffect> inOrder, CancellationToken cancel)
    {
        var held = new HashSet<string>();
        foreach (var effect in inOrder)
        {
            if (held.Contains(effect.Effect.Lane)) continue;
            if (effect.NextAttempt > clock.Now || !await PerformAsync(effect, cancel)) held.Add(effect.Effect.Lane);
        }
    }

    /// <returns>Whether the lane may go on.</returns>
    private async Task<bool> PerformAsync(PendingEffect effect, CancellationToken cancel)
    {
        var now = system.GetUtcNow();
        var claim = await store.ClaimAsync(effect.Stream, effect.Id, identity.Owner, now, now + Lease, cancel);
        if (claim is ClaimResult.Finished) return true;
        if (claim is not ClaimResult.Claimed claimed) return false;

        var loaded = await engine.LoadAsync(effect.Stream, cancel)
            ?? throw new InvalidOperationException($"Effect {effect.Id} has no case.");
        if (engine.Decider.StillWanted(loaded.State, effect.Effect) is { } withdrawal)
        {
            await RecordAsync(effect, EffectEnd.Withdrawn, claimed, withdrawal: withdrawal.Reason, cancel: cancel);
            return true;
        }

        switch (await TryAsync(loaded, effect, cancel))
        {
            case EffectResult.Accepted accepted:
                await RecordAsync(effect, EffectEnd.Accepted, claimed, accepted.MessageId, cancel: cancel);
                return true;
            case EffectResult.RefusedForGood refused:
                await RecordAsync(effect, EffectEnd.RefusedForGood, claimed, reason: refused.Reason, cancel: cancel);
                return true;
            case EffectResult.TryLater later:
                if (claimed.Attempt >= Backoff.AttemptsBeforeTask) Measured.KeepsFailing(effect.Effect.Kind);
                if (claimed.Attempt == Backoff.AttemptsBeforeTask)
                    await RecordAsync(effect, EffectEnd.StillFailing, claimed, reason: later.Reason, cancel: cancel);
                await store.RetryLaterAsync(
                    effect.Stream, effect.Id, clock.Now + Backoff.After(claimed.Attempt), "not taken", cancel);
                return false;
            default:
                return false;
        }
    }

    private async Task<EffectResult> TryAsync(
        LoadedCase<TState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        try
        {
            return await performer.PerformAsync(loaded, effect, cancel);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreUnavailableException))
        {
            log.LogError(fault, "Effect {Effect} failed", effect.Id);
            return new EffectResult.TryLater(fault.GetType().Name);
        }
    }

    private async Task RecordAsync(
        PendingEffect effect, EffectEnd end, ClaimResult.Claimed claim, string? messageId = null,
        string? withdrawal = null, string? reason = null, CancellationToken cancel = default)
    {
        var finished = end != EffectEnd.StillFailing;
        var commandId = finished ? $"effect:{effect.Id}" : $"effect:{effect.Id}:failing";
        var vault = new BodyVault(commandId);
        var reasonBody = vault.Add("reason", effect.Effect.Lane, reason);
        await engine.ExecuteAsync(
            new CaseRequest(
                effect.Stream,
                new RecordEffect(effect.Effect, end, messageId, claim.InDoubt, withdrawal, reasonBody),
                Actor.System,
                commandId)
            {
                Bodies = vault.Bodies,
                CompletedEffects = finished ? [effect.Id] : [],
            },
            cancel);
    }
}
