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

    /// <summary>How the store remembers an attempt whose end nobody knows.</summary>
    private const string PerhapsDone = "perhaps taken";

    public string Prefix => prefix;

    /// <summary>Perform the effects of all lanes strictly in the order in which they came about, and look at the clock
    /// after each, as after a crash: slower, and the same each time.</summary>
    public bool OneByOne { get; init; }

    public async Task RunAsync(string stream, CancellationToken cancel)
    {
        if (!await WakeAsync(stream, cancel)) return;
        var effects = await store.EffectsAsync(stream, cancel);
        if (effects.Count == 0) return;
        if (OneByOne)
        {
            await RunAsync(effects, cancel);
            return;
        }

        await Task.WhenAll(Lanes(effects).Select(lane => RunAsync(lane, cancel)));
    }

    public async Task<CaseStep> StepAsync(string stream, CancellationToken cancel)
    {
        if (!await WakeAsync(stream, cancel)) return CaseStep.Nothing;
        var effects = await store.EffectsAsync(stream, cancel);
        var lanes = OneByOne ? InOrder(effects) : Lanes(effects)
            .Select(lane => lane.TakeWhile(e => e.NextAttempt <= clock.Now).Select(e => e.Id).ToList())
            .Where(due => due.Count > 0);
        IReadOnlyList<IReadOnlyList<string>> work = [.. lanes];

        // The store knows the wake time, as it knows when an effect that failed is to be tried again.
        var slice = await store.ReadPageAsync(stream, int.MaxValue, 1, cancel);
        return new CaseStep(slice?.Head.Wake, work);
    }

    public async Task<DateTimeOffset?> PerformAsync(
        string stream, IReadOnlyList<string> effects, CancellationToken cancel) =>
        await RunAsync((await store.EffectsAsync(stream, cancel)).Where(e => effects.Contains(e.Id)), cancel);

    /// <summary>A lane is one recipient: in order within, side by side across.</summary>
    private static IEnumerable<IGrouping<string, PendingEffect>> Lanes(IEnumerable<PendingEffect> effects) =>
        effects.GroupBy(e => e.Effect.Lane);

    /// <summary>The effects that are due in the order in which they came about, up to the second one of a lane: whether
    /// that one follows, the first one says.</summary>
    private IEnumerable<List<string>> InOrder(IEnumerable<PendingEffect> effects)
    {
        var (begun, held) = (new HashSet<string>(), new HashSet<string>());
        foreach (var effect in effects.Where(e => !held.Contains(e.Effect.Lane)))
        {
            if (effect.NextAttempt > clock.Now) held.Add(effect.Effect.Lane);
            else if (begun.Add(effect.Effect.Lane)) yield return [effect.Id];
            else yield break;
        }
    }

    /// <returns>Whether there is such a case.</returns>
    private async Task<bool> WakeAsync(string stream, CancellationToken cancel)
    {
        if (await engine.LoadAsync(stream, cancel) is not { } loaded) return false;
        if (engine.Decider.Due(loaded.State) <= clock.Now)
        {
            await engine.ExecuteAsync(
                new CaseRequest(stream, new Wake(), Actor.System, $"wake:{loaded.Version}"), cancel);
        }

        return true;
    }

    /// <returns>Null, or until when another process has an effect in hand.</returns>
    private async Task<DateTimeOffset?> RunAsync(IEnumerable<PendingEffect> inOrder, CancellationToken cancel)
    {
        var held = new HashSet<string>();
        DateTimeOffset? busy = null;
        foreach (var effect in inOrder)
        {
            if (held.Contains(effect.Effect.Lane)) continue;
            if (effect.NextAttempt <= clock.Now)
            {
                var end = await PerformAsync(effect, cancel);
                if (OneByOne) await WakeAsync(effect.Stream, cancel);
                if (end.GoesOn) continue;
                if (end.BusyUntil is { } until && (busy is null || until < busy)) busy = until;
            }

            held.Add(effect.Effect.Lane);
        }

        return busy;
    }

    private async Task<LaneEnd> PerformAsync(PendingEffect effect, CancellationToken cancel)
    {
        var now = system.GetUtcNow();
        var claim = await store.ClaimAsync(effect.Stream, effect.Id, identity.Owner, now, now + Lease, cancel);
        if (claim is ClaimResult.Finished) return LaneEnd.Free;
        if (claim is ClaimResult.Busy other) return new LaneEnd(false, other.Until);
        if (claim is not ClaimResult.Claimed claimed) return LaneEnd.Held;

        var loaded = await engine.LoadAsync(effect.Stream, cancel)
            ?? throw new InvalidOperationException($"Effect {effect.Id} has no case.");
        if (engine.Decider.StillWanted(loaded.State, effect.Effect) is { } withdrawal)
        {
            await RecordAsync(effect, EffectEnd.Withdrawn, claimed, withdrawal: withdrawal.Reason, cancel: cancel);
            return LaneEnd.Free;
        }

        switch (await TryAsync(loaded, effect, cancel))
        {
            case EffectResult.Accepted accepted:
                await RecordAsync(effect, EffectEnd.Accepted, claimed, accepted.MessageId, cancel: cancel);
                return LaneEnd.Free;
            case EffectResult.RefusedForGood refused:
                await RecordAsync(effect, EffectEnd.RefusedForGood, claimed, reason: refused.Reason, cancel: cancel);
                return LaneEnd.Free;
            case EffectResult.Found found:
                return await TakeAsync(effect, found, claimed, cancel);
            case EffectResult.NotPossible not:
                await RecordAsync(effect, EffectEnd.Withdrawn, claimed, withdrawal: not.Reason, cancel: cancel);
                return LaneEnd.Free;
            case EffectResult.TryLater later:
                await PutOffAsync(effect, later, claimed, cancel);
                return LaneEnd.Held;
            default:
                return LaneEnd.Held;
        }
    }

    private async Task PutOffAsync(
        PendingEffect effect, EffectResult.TryLater later, ClaimResult.Claimed claim, CancellationToken cancel)
    {
        if (!later.Untried && claim.Attempt >= Backoff.AttemptsBeforeTask)
        {
            Measured.KeepsFailing(effect.Effect.Kind);
            await RecordAsync(effect, EffectEnd.StillFailing, claim, reason: later.Reason, cancel: cancel);
        }

        var error = later.PerhapsDone || InDoubt(effect, claim) ? PerhapsDone : "not taken";
        await store.RetryLaterAsync(
            effect.Stream, effect.Id, clock.Now + Backoff.After(claim.Attempt, later), error, cancel);
    }

    /// <summary>An earlier attempt may have done it: the process ended over it, or the line broke before an answer came.
    /// </summary>
    private static bool InDoubt(PendingEffect effect, ClaimResult.Claimed claim) =>
        claim.InDoubt || effect.LastError == PerhapsDone;

    /// <summary>Puts on record what an effect found out. Should the case not want it, that ends the effect all the same.
    /// </summary>
    private async Task<LaneEnd> TakeAsync(
        PendingEffect effect, EffectResult.Found found, ClaimResult.Claimed claim, CancellationToken cancel)
    {
        var taken = await engine.ExecuteAsync(
            new CaseRequest(effect.Stream, found.Command, Actor.System, $"effect:{effect.Id}")
            {
                Bodies = found.Bodies,
                CompletedEffects = [effect.Id],
            },
            cancel);
        if (taken is Execution<TState>.Refused refused)
            await RecordAsync(effect, EffectEnd.Withdrawn, claim, withdrawal: refused.Reason, cancel: cancel);
        return LaneEnd.Free;
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
                new RecordEffect(effect.Effect, end, messageId, InDoubt(effect, claim), withdrawal, reasonBody),
                Actor.System,
                commandId)
            {
                Bodies = vault.Bodies,
                CompletedEffects = finished ? [effect.Id] : [],
            },
            cancel);
    }

    /// <summary>Whether the lane goes on behind an effect; if not, until when another process holds it up.</summary>
    private readonly record struct LaneEnd(bool GoesOn, DateTimeOffset? BusyUntil = null)
    {
        public static readonly LaneEnd Free = new(true);
        public static readonly LaneEnd Held = new(false);
    }
}
