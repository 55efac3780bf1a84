using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>
/// Clause 19.2: the policy is reviewed every year in October. Whoever holds the review is warned two months, one month and
/// a week before, told on the day, and told once more when October is over without one.
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
        _ when !state.Exists => Decision.No("no-such-review", "There is no such review."),
        Wake => Look(state, context),
        RecordReview c => Record(state, c, context),
        RecordEffect c => Decision.Of(Outcome(c)),
        _ => throw new ArgumentException($"A review knows no command {command.GetType().Name}.", nameof(command)),
    };

    public PolicyReviewState Evolve(PolicyReviewState state, Recorded recorded) => recorded.Event switch
    {
        ReviewScheduled e => state with
        {
            Year = e.Year,
            WarnAt = e.WarnAt,
            OpensAt = e.OpensAt,
            OverdueAt = e.OverdueAt,
        },
        ReviewWarned e => state with { Warned = e.Round },
        ReviewOpened => state with { Status = PolicyReviewStatus.Open, Warned = state.WarnAt.Count },
        ReviewOverdue => state with { Status = PolicyReviewStatus.Overdue },
        ReviewHeld e => state with { Status = PolicyReviewStatus.Held, HeldAt = e.HeldAt, Changes = e.Changes },
        _ => state,
    };

    public IReadOnlyList<Effect> React(PolicyReviewState state, Recorded recorded) => recorded.Event switch
    {
        ReviewWarned e => ToEach(e.Tell, ReviewLetters.Warning, e.Round),
        ReviewOpened e => ToEach(e.Tell, ReviewLetters.Open, 0),
        ReviewOverdue e => ToEach(e.Tell, ReviewLetters.Overdue, 0),
        _ => [],
    };

    public DateTimeOffset? Due(PolicyReviewState state) => state.Status switch
    {
        PolicyReviewStatus.Scheduled when state.Exists =>
            state.Warned < state.WarnAt.Count ? state.WarnAt[state.Warned] : state.OpensAt,
        PolicyReviewStatus.Open => state.OverdueAt,
        _ => null,
    };

    public Withdrawal? StillWanted(PolicyReviewState state, Effect effect) => (state.Status, effect.Kind) switch
    {
        (PolicyReviewStatus.Held, _) => new Withdrawal("review-held", "The review was held meanwhile."),
        (PolicyReviewStatus.Open or PolicyReviewStatus.Overdue, ReviewLetters.Warning) =>
            new Withdrawal("review-open", "The review is open by now."),
        (PolicyReviewStatus.Overdue, ReviewLetters.Open) =>
            new Withdrawal("review-overdue", "October is over by now."),
        _ => null,
    };

    /// <summary>After a long sleep only the latest of what was missed is told.</summary>
    private static Decision Look(PolicyReviewState state, DecisionContext context)
    {
        if (Stages(state).LastOrDefault(stage => stage.At <= context.Now) is not { Tell: { } tell }) return Decision.Nothing;
        return Decision.Of(tell([.. context.Duty.Managers.Union(context.Duty.Principals)]));
    }

    /// <summary>What is still to come, in the order of time.</summary>
    private static IEnumerable<(DateTimeOffset At, Func<IReadOnlyList<string>, ICaseEvent> Tell)> Stages(
        PolicyReviewState state)
    {
        if (state.Status == PolicyReviewStatus.Scheduled)
        {
            for (var n = state.Warned; n < state.WarnAt.Count; n++)
            {
                var round = n + 1;
                yield return (state.WarnAt[n], tell => new ReviewWarned(round, tell));
            }

            yield return (state.OpensAt, tell => new ReviewOpened(tell));
        }

        if (state.Status is PolicyReviewStatus.Scheduled or PolicyReviewStatus.Open)
            yield return (state.OverdueAt, tell => new ReviewOverdue(tell));
    }

    private static Decision Record(PolicyReviewState state, RecordReview c, DecisionContext context) =>
        state.Status == PolicyReviewStatus.Held
            ? Decision.No("already-held", "This year's review is already on record.")
            : c.HeldAt > context.Now
                ? Decision.No("in-the-future", "The review cannot have been held in the future.")
                : Decision.Of(new ReviewHeld(c.HeldAt, c.Changes, c.Note));

    private static ICaseEvent Outcome(RecordEffect c) => c.End switch
    {
        EffectEnd.Withdrawn => new LetterSkipped(c.Effect.Kind, null, c.Effect.Round, c.WhyWithdrawn ?? ""),
        EffectEnd.Accepted => new MailSent(
            c.Effect.Kind, c.Effect.Lane, null, c.Effect.Round, c.MessageId ?? "", c.Repeated),
        _ => new MailFailing(
            c.Effect.Kind, c.Effect.Lane, null, c.Effect.Round, c.End == EffectEnd.RefusedForGood, c.Reason),
    };

    private static List<Effect> ToEach(IReadOnlyList<string> people, string letter, int round) =>
        [.. people.Select(id => new Effect(letter, Effect.ToPerson(id), null, round))];
}

/// <summary>The letters of a review.</summary>
public static class ReviewLetters
{
    public const string Warning = "tell-review-comes";
    public const string Open = "tell-review-open";
    public const string Overdue = "tell-review-overdue";
}
