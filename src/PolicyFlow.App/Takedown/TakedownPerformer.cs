using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown;

/// <summary>Performs the effects of takedowns: looks of the machine, text messages, letters.</summary>
public sealed class TakedownPerformer(
    TakedownLooks looks, TakedownTexts texts, OutsideLetters outside, TakedownLetters letters)
    : IEffectPerformer<TakedownState>
{
    public Task<EffectResult> PerformAsync(
        LoadedCase<TakedownState> loaded, PendingEffect effect, CancellationToken cancel) =>
        Looks.Is(effect.Effect.Kind) ? looks.PerformAsync(loaded, effect, cancel)
        : TextLetters.PersonOf(effect.Effect.Lane) is not null ? texts.PerformAsync(loaded, effect, cancel)
        : OutsideLetters.Carries(effect.Effect.Kind) ? outside.PerformAsync(loaded, effect, cancel)
        : letters.PerformAsync(loaded, effect, cancel);
}
