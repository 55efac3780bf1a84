using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>The stored names of a review's events.</summary>
public static class PolicyReviewCatalogue
{
    public static readonly EventCatalogue Events = new EventCatalogue()
        .Add<ReviewScheduled>("review-scheduled", "19.2")
        .Add<ReviewWarned>("review-warned", "19.2")
        .Add<ReviewOpened>("review-opened", "19.2")
        .Add<NextReviewScheduled>("next-review-scheduled", "19.2")
        .Add<EarlyReviewOpened>("early-review-opened", "19.2")
        .Add<ReviewOverdue>("review-overdue", "19.2", version: 2)
        .Add<ReviewClimbed>("review-climbed", "5.1")
        .Add<ChecklistAsked>("checklist-asked", "19.2")
        .Add<ChecklistFilled>("checklist-filled", "18.1")
        .Add<PointTicked>("point-ticked", "19.2")
        .Add<PointUnticked>("point-unticked", "19.2")
        .Add<ReviewHeld>("review-held", "19.2")
        .Add<ReviewDrafting>("review-drafting", "19.2")
        .Add<ReviewApproved>("review-approved", "19.2")
        .Add<PublishRefused>("publish-refused", "19.2")
        .Add<ReviewPublished>("review-published", "19.2")
        .Add<TermsPlanned>("terms-planned", "5.1")
        .Add<TermTold>("term-told", "5.1")
        .Add<LetterSkipped>("letter-skipped", "")
        .Add<MailSent>("mail-sent", "")
        .Add<MailFailing>("mail-failing", "")

        // Overdue reviews did not climb then.
        .Upcast("review-overdue", 1, data => data);
}
