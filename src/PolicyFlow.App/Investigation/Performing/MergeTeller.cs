using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Merging;

namespace PolicyFlow.App.Investigation.Performing;

/// <summary>Tells the case in which an investigation goes on, so that both say so. Told twice it is told once.</summary>
public sealed class MergeTeller(CaseEngine<InvestigationState> engine)
{
    public async Task<EffectResult> PerformAsync(
        LoadedCase<InvestigationState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        var request = new CaseRequest(
            effect.Effect.About!, new TakeMerged(loaded.Stream, [.. loaded.State.LeftOut.Order(StringComparer.Ordinal)]),
            Actor.System, "merged:" + effect.Id);
        return await engine.ExecuteAsync(request, cancel) switch
        {
            Execution<InvestigationState>.Done => new EffectResult.Accepted(MessageId: null),
            Execution<InvestigationState>.Refused refused => new EffectResult.RefusedForGood(refused.Reason),
            Execution<InvestigationState>.Missing => new EffectResult.RefusedForGood("There is no such case."),
            _ => new EffectResult.TryLater("The other case was being written to."),
        };
    }
}
