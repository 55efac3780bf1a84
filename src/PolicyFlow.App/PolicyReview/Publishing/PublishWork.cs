using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview.Publishing;

/// <summary>Publishes what a manager approved in a review. The command's id follows from the approval, so that a try that
/// was interrupted is finished and not made twice.</summary>
public sealed class PublishWork(IPublishAndOpen publishing)
{
    public async Task<EffectResult> PerformAsync(
        LoadedCase<PolicyReviewState> review, PendingEffect effect, CancellationToken cancel)
    {
        var (policy, by) = (effect.Effect.About!, Actor.Person(review.State.ApprovedBy!));
        var answer = await publishing.PublishAsync(policy, review.Stream, by, $"publish:{effect.Id}", cancel);
        if (answer is PublishAnswer.Published done)
            return new EffectResult.Found(new RecordPublished(done.Version, done.Campaign), []);

        var vault = new BodyVault($"effect:{effect.Id}");
        var reason = vault.Keep("reason", "system", ((PublishAnswer.Refused)answer).Reason);
        return new EffectResult.Found(new RecordPublishRefused(reason), vault.Bodies);
    }
}
