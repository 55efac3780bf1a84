using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.PolicyReview.Checklist;
using PolicyFlow.App.PolicyReview.Publishing;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview;

/// <summary>Performs what a review asks for: letters, the checklist, the publication.</summary>
public sealed class ReviewPerformer(
    ReviewMail mail, ChecklistFiller filler, PublishWork publishing, ReviewDesk desk)
    : IEffectPerformer<PolicyReviewState>
{
    public Task<EffectResult> PerformAsync(
        LoadedCase<PolicyReviewState> loaded, PendingEffect effect, CancellationToken cancel) => effect.Effect.Kind switch
        {
            ReviewWork.Fill => filler.PerformAsync(loaded, effect, cancel),
            ReviewWork.Next => NextAsync(loaded.State.Year + 1, cancel),
            ReviewWork.Publish => publishing.PerformAsync(loaded, effect, cancel),
            _ => mail.PerformAsync(loaded, effect, cancel),
        };

    private async Task<EffectResult> NextAsync(int year, CancellationToken cancel)
    {
        await desk.ScheduleAsync(year, cancel);
        return new EffectResult.Found(new RecordNextScheduled(year), []);
    }
}
