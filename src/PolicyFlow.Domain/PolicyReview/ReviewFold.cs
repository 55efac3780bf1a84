using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>Folds events into the state of a review.</summary>
internal static class ReviewFold
{
    public static PolicyReviewState Evolve(PolicyReviewState state, Recorded r) => r.Event switch
    {
        ReviewScheduled e => state with
        {
            Year = e.Year,
            WarnAt = e.WarnAt,
            OpensAt = e.OpensAt,
            OverdueAt = e.OverdueAt,
        },
        ReviewWarned e => state with { Warned = e.Round },
        ReviewOpened => Opened(state, r.At) with { Warned = state.WarnAt.Count },
        EarlyReviewOpened e => Opened(state, r.At) with
        {
            Year = e.Year,
            OpensAt = r.At,
            OverdueAt = e.OverdueAt,
            Early = new EarlyReview(e.Number, e.Title, e.Link, e.TakesEffect),
        },
        ReviewOverdue e => state with
        {
            // What goes on is late and goes on all the same.
            Status = state.Status is PolicyReviewStatus.Drafting or PolicyReviewStatus.Approved
                ? state.Status : PolicyReviewStatus.Overdue,
            OverdueSince = state.OverdueAt,
            ClimbAt = e.ClimbAt ?? ReviewDays.FirstClimb(state.OverdueAt),
        },
        ReviewClimbed e => state with { Climbs = e.Round, ClimbAt = e.NextAt },
        ChecklistAsked e => state with { FillsAsked = e.Round, Filling = true },
        ChecklistFilled e => Ticking.Filled(state, e, r.At),
        PointTicked e => state with { Ticks = state.Ticks.SetItem(e.Point, new Tick(e.Answer, e.Note, r.Actor.Id, r.At)) },
        PointUnticked e => state with { Ticks = state.Ticks.Remove(e.Point) },
        ReviewHeld e => state with { Status = PolicyReviewStatus.Held, HeldAt = e.HeldAt, Changes = e.Changes },
        ReviewDrafting e => state with { Status = PolicyReviewStatus.Drafting, Policy = e.Policy, Changes = true },
        ReviewApproved => state with
        {
            Status = PolicyReviewStatus.Approved,
            ApprovedBy = r.Actor.Id,
            Approvals = state.Approvals + 1,
            PublishProblem = null,
        },
        PublishRefused e => state with { Status = PolicyReviewStatus.Drafting, PublishProblem = e.Reason },
        ReviewPublished e => state with
        {
            Status = PolicyReviewStatus.Published,
            Version = e.Version,
            Campaign = e.Campaign,
            PublishedAt = r.At,
            Failing = Without(state, ReviewWork.Publish),
        },
        TermsPlanned e => state with { Terms = [.. e.Terms] },
        TermTold e => state with { TermsTold = e.Round },
        MailFailing e => state with { Failing = Without(state, EffectOf(e)).Add(EffectOf(e)) },
        MailSent e => state with { Failing = Without(state, new Effect(e.Letter, e.Lane, e.About, e.Round)) },
        LetterSkipped e => state with { Failing = state.Failing.RemoveAll(f => f.Kind == e.Letter && f.Round == e.Round) },
        _ => state,
    };

    private static PolicyReviewState Opened(PolicyReviewState state, DateTimeOffset at) => state with
    {
        Status = PolicyReviewStatus.Open,
        OpenedAt = at,
        FillsAsked = 1,
        Filling = true,
    };

    private static Effect EffectOf(MailFailing e) => new(e.Letter, e.Lane, e.About, e.Round);

    private static ImmutableList<Effect> Without(PolicyReviewState state, Effect effect) =>
        state.Failing.Remove(effect);

    private static ImmutableList<Effect> Without(PolicyReviewState state, string kind) =>
        state.Failing.RemoveAll(f => f.Kind == kind);
}
