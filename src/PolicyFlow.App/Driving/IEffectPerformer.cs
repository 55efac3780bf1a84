using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Driving;

/// <summary>Performs the effects of one kind of case.</summary>
public interface IEffectPerformer<TState>
{
    /// <summary>Performs an effect that is still wanted. Throwing counts as "try later".</summary>
    Task<EffectResult> PerformAsync(LoadedCase<TState> loaded, PendingEffect effect, CancellationToken cancel);
}
