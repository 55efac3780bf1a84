using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Investigation.Asking;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.Performing;

/// <summary>Tells a case or a question that belongs to an investigation whom that one is about, so that they lose sight of both (9.1). It
/// says how things stand now, so that told late or twice it is still right.</summary>
public sealed class SubjectTeller(
    CaseEngine<InvestigationState> investigations, CaseEngine<TakedownState> takedowns, CaseEngine<QuestionState> questions)
{
    public async Task<EffectResult> PerformAsync(
        LoadedCase<InvestigationState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        var other = effect.Effect.About!;
        var request = new CaseRequest(
            other, new LeaveOut(loaded.Stream, Linked.LeftOutFor(loaded.State, other)), Actor.System, "leave-out:" + effect.Id);
        return other.StartsWith(InvestigationStreams.Prefix, StringComparison.Ordinal)
            ? ResultOf(await investigations.ExecuteAsync(request, cancel))
            : other.StartsWith(QuestionStreams.Prefix, StringComparison.Ordinal)
            ? ResultOf(await questions.ExecuteAsync(request, cancel))
            : ResultOf(await takedowns.ExecuteAsync(request, cancel));
    }

    private static EffectResult ResultOf<TState>(Execution<TState> done)
        where TState : class => done switch
        {
            Execution<TState>.Done => new EffectResult.Accepted(MessageId: null),
            Execution<TState>.Refused refused => new EffectResult.RefusedForGood(refused.Reason),
            Execution<TState>.Missing => new EffectResult.RefusedForGood("There is no such case."),
            _ => new EffectResult.TryLater("The other case was being written to."),
        };
}
