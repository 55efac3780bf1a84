using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.Performing;

/// <summary>Holds a takedown that was opened from an investigation on which a hold was placed: what the police want stays where
/// it is, and no author is asked (8.1, 16.5). Lifting it there is for a person to decide.</summary>
public sealed class TakedownHolder(CaseEngine<TakedownState> takedowns, ICaseStore store)
{
    public async Task<EffectResult> PerformAsync(
        LoadedCase<InvestigationState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        if (await HeldAsync(loaded.Stream, effect.Effect.Round, cancel) is not var (held, by))
            return new EffectResult.RefusedForGood("No hold was placed.");
        if (!loaded.State.Holds.Exists(h => h.Kind == held.Kind)) return new EffectResult.NotPossible("That hold is over.");
        var commandId = "hold-of:" + effect.Id;
        var vault = new BodyVault(commandId);
        var reason = vault.Keep(
            "why", by.ToString(), $"This hold was placed on the investigation {CaseReference.OfStream(loaded.Stream)}.");
        var request = new CaseRequest(effect.Effect.About!, new PlaceHold(held.Kind, reason), by, commandId) { Bodies = vault.Bodies };
        return await takedowns.ExecuteAsync(request, cancel) switch
        {
            Execution<TakedownState>.Done or Execution<TakedownState>.Refused { Code: "on-already" } =>
                new EffectResult.Accepted(MessageId: null),
            Execution<TakedownState>.Refused refused => new EffectResult.RefusedForGood(refused.Reason),
            Execution<TakedownState>.Missing => new EffectResult.RefusedForGood("There is no such takedown."),
            _ => new EffectResult.TryLater("The takedown was being written to."),
        };
    }

    /// <summary>The hold, and who placed it: the effect names the event.</summary>
    private async Task<(CaseHeld Held, Actor By)?> HeldAsync(string stream, int sequence, CancellationToken cancel)
    {
        var slice = await store.ReadPageAsync(stream, sequence - 1, 1, cancel);
        return slice is { Events: [var stored, ..] }
            && EventCodec.Decode(InvestigationCatalogue.Events, stored) is { Event: CaseHeld held } recorded
                ? (held, recorded.Actor)
                : null;
    }
}
