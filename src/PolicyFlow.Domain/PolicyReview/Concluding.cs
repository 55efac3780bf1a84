using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>What people do with a review: open it, end it without a new version, or lead it to one.</summary>
internal static class Concluding
{
    /// <summary>Whoever opens it themselves need not be told.</summary>
    public static Decision Open(PolicyReviewState state, DecisionContext context) =>
        state.Status == PolicyReviewStatus.Scheduled
            ? Decision.Of(new ReviewOpened([.. ReviewClock.Holders(context.Duty).Where(id => id != context.Actor.Id)]))
            : Decision.No("open-already", "This review has been opened already.");

    public static Decision Record(PolicyReviewState state, RecordReview c, DecisionContext context)
    {
        if (Ended(state) is { } no) return no;
        if (c.HeldAt > context.Now) return Decision.No("in-the-future", "The review cannot have been held in the future.");
        return Ticking.Unfinished(state) ?? Decision.Of(new ReviewHeld(c.HeldAt, c.Changes, c.Note));
    }

    public static Decision Draft(PolicyReviewState state, StartDraft c) =>
        Ended(state)
        ?? (state.Status == PolicyReviewStatus.Drafting && state.Policy == c.Policy
            ? Decision.Nothing
            : Decision.Of(new ReviewDrafting(c.Policy, c.Note)));

    public static Decision Approve(PolicyReviewState state) =>
        Ended(state)
        ?? (state.Policy is not { } policy || state.Status != PolicyReviewStatus.Drafting
            ? Decision.No("no-draft", "Say first of which policy a new version is written.")
            : Ticking.Unfinished(state) ?? Decision.Of(new ReviewApproved(policy)));

    public static Decision Published(PolicyReviewState state, RecordPublished c) =>
        state is { Status: PolicyReviewStatus.Approved, Policy: { } policy }
            ? Decision.Of(new ReviewPublished(policy, c.Version, c.Campaign))
            : Decision.No("not-approved", "The version is not waiting to be published.");

    public static Decision Refused(PolicyReviewState state, RecordPublishRefused c) =>
        state is { Status: PolicyReviewStatus.Approved, Policy: { } policy }
            ? Decision.Of(new PublishRefused(policy, c.Reason))
            : Decision.No("not-approved", "The version is not waiting to be published.");

    private static Decision? Ended(PolicyReviewState state) => state.Status switch
    {
        PolicyReviewStatus.Scheduled => Decision.No("not-open", "The review is not open yet. Open it first."),
        PolicyReviewStatus.Held => Decision.No("already-held", "This review is already on record."),
        PolicyReviewStatus.Published => Decision.No("already-published", "This review has led to a new version already."),
        PolicyReviewStatus.Approved => Decision.No("being-published", "The new version is being published just now."),
        _ => null,
    };
}
