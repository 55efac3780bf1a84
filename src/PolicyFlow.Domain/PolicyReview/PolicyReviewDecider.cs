using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>
/// Clause 19.2: the policy is reviewed every year in October, or earlier when national guidance changes. Whoever holds the
/// review is warned two months, one month and a week before, and told on the day; the review opens with a checklist filled
/// from the year, and ends when it was held without a new version, or when a new one is published and everybody is asked
/// to confirm it. A review that is overdue climbs to the governors until it is done.
/// </summary>
public sealed class PolicyReviewDecider : IDecider<PolicyReviewState>
{
    public string Kind => "PolicyReview";

    public EventCatalogue Events => PolicyReviewCatalogue.Events;

    public PolicyReviewState Initial => PolicyReviewState.Initial;

    public Decision Decide(PolicyReviewState state, ICaseCommand command, DecisionContext context) => command switch
    {
        ScheduleReview when state.Exists => Decision.Nothing,
        ScheduleReview c => Decision.Of(new ReviewScheduled(c.Year, c.WarnAt, c.OpensAt, c.OverdueAt)),
        OpenEarlyReview when state.Exists => Decision.No("exists", "There is such a review already."),
        OpenEarlyReview c => Decision.Of(new EarlyReviewOpened(
            c.Year, c.Number, c.Title, c.Link, c.TakesEffect, c.OverdueAt, ReviewClock.Holders(context.Duty))),
        _ when !state.Exists => Decision.No("no-such-review", "There is no such review."),
        Wake => ReviewClock.Look(state, context),
        PlanTerms c => ReviewClock.Plan(state, c, context),
        OpenReview => Concluding.Open(state, context),
        RecordNextScheduled c => Decision.Of(new NextReviewScheduled(c.Year)),
        AskForChecklist => Ticking.Ask(state),
        FillChecklist c => Ticking.Fill(state, c),
        TickPoint c => Ticking.Tick(state, c),
        UntickPoint c => Ticking.Untick(state, c),
        RecordReview c => Concluding.Record(state, c, context),
        StartDraft c => Concluding.Draft(state, c),
        ApproveVersion => Concluding.Approve(state),
        RecordPublished c => Concluding.Published(state, c),
        RecordPublishRefused c => Concluding.Refused(state, c),
        RecordEffect c => Decision.Of(c.ToEvent()),
        _ => throw new ArgumentException($"A review knows no command {command.GetType().Name}.", nameof(command)),
    };

    public PolicyReviewState Evolve(PolicyReviewState state, Recorded recorded) => ReviewFold.Evolve(state, recorded);

    public IReadOnlyList<Effect> React(PolicyReviewState state, Recorded recorded) => recorded.Event switch
    {
        ReviewWarned e => ToEach(e.Tell, ReviewLetters.Warning, e.Round),
        ReviewOpened e =>
            [.. ToEach(e.Tell, ReviewLetters.Open, 0), Fill(state), new Effect(ReviewWork.Next, "calendar")],
        EarlyReviewOpened e => [.. ToEach(e.Tell, ReviewLetters.Early, 0), Fill(state)],
        ReviewOverdue e => ToEach(
            e.Tell, state.Early is null ? ReviewLetters.Overdue : ReviewLetters.EarlyOverdue, 0),
        ReviewClimbed e => ToEach(e.Tell, ReviewLetters.Governors, e.Round),
        TermTold e => ToEach(e.Tell, ReviewLetters.Term, e.Round),
        ChecklistAsked => [Fill(state)],
        ReviewApproved e => [new Effect(ReviewWork.Publish, "policy", e.Policy, state.Approvals)],
        _ => [],
    };

    public DateTimeOffset? Due(PolicyReviewState state) => ReviewClock.Due(state);

    public Withdrawal? StillWanted(PolicyReviewState state, Effect effect) => effect.Kind switch
    {
        ReviewLetters.Term => effect.Round < state.TermsTold
            ? new Withdrawal("later-term", "A later term is over by now.") : null,
        ReviewWork.Publish => state.Status == PolicyReviewStatus.Approved
            ? null : new Withdrawal("not-approved", "The version is not waiting to be published."),
        ReviewWork.Next => null,
        _ when state.Done => new Withdrawal("review-held", "The review was held meanwhile."),
        ReviewWork.Fill => effect.Round < state.FillsAsked
            ? new Withdrawal("asked-again", "It was asked for again meanwhile.") : null,
        ReviewLetters.Warning => state.Status != PolicyReviewStatus.Scheduled
            ? new Withdrawal("review-open", "The review is open by now.") : null,
        ReviewLetters.Open or ReviewLetters.Early => state.OverdueSince is not null
            ? new Withdrawal("review-overdue", "The review is overdue by now.") : null,
        _ => null,
    };

    private static Effect Fill(PolicyReviewState state) => new(ReviewWork.Fill, "checklist", null, state.FillsAsked);

    private static List<Effect> ToEach(IReadOnlyList<string> people, string letter, int round) =>
        [.. people.Select(id => new Effect(letter, Effect.ToPerson(id), null, round))];
}
