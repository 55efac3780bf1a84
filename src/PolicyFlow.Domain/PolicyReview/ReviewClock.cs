using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>What happens to a review by the clock alone.</summary>
internal static class ReviewClock
{
    public static DateTimeOffset? Due(PolicyReviewState state) =>
        Earlier(state.TermsTold < state.Terms.Count ? state.Terms[state.TermsTold].TellAt : null, NextStage(state));

    /// <summary>After a long sleep only the latest of what was missed is told.</summary>
    public static Decision Look(PolicyReviewState state, DecisionContext context)
    {
        var events = new List<ICaseEvent>();
        if (Stages(state).LastOrDefault(stage => stage.At <= context.Now) is { Tell: { } tell } latest)
        {
            // A review that slept through its opening is open all the same: its checklist is filled.
            if (state.Status == PolicyReviewStatus.Scheduled && latest.At >= state.OverdueAt) events.Add(new ReviewOpened([]));
            events.Add(tell(Holders(context.Duty)));
        }
        else if (state is { Done: false, ClimbAt: { } climb } && climb <= context.Now)
        {
            events.Add(new ReviewClimbed(
                state.Climbs + 1, Above(context.Duty), ReviewDays.NextClimb(climb, context.Now)));
        }

        var term = state.Terms.FindLastIndex(t => t.TellAt <= context.Now);
        if (term >= state.TermsTold)
            events.Add(new TermTold(term + 1, state.Terms[term].Term, context.Duty.Governors));
        return new Decision.Accepted(events);
    }

    /// <summary>Terms that are over when they are planned are not told any more.</summary>
    public static Decision Plan(PolicyReviewState state, PlanTerms c, DecisionContext context)
    {
        var ahead = c.Terms.Where(t => t.TellAt > context.Now).ToList();
        return state.Terms.Count > 0 || ahead.Count == 0 ? Decision.Nothing : Decision.Of(new TermsPlanned(ahead));
    }

    /// <summary>Those who hold the review: the managers, and the principals of the host schools.</summary>
    public static IReadOnlyList<string> Holders(OnDuty duty) => [.. duty.Managers.Union(duty.Principals)];

    /// <summary>The governors, or where there are none those who hold the review: silence would help nobody.</summary>
    private static IReadOnlyList<string> Above(OnDuty duty) => duty.Governors.Count > 0 ? duty.Governors : Holders(duty);

    private static DateTimeOffset? NextStage(PolicyReviewState state) => state.Status switch
    {
        _ when !state.Exists || state.Done => null,
        _ when state.OverdueSince is not null => state.ClimbAt,
        PolicyReviewStatus.Scheduled => state.Warned < state.WarnAt.Count ? state.WarnAt[state.Warned] : state.OpensAt,
        _ => state.OverdueAt,
    };

    /// <summary>What is still to come up to the end of its time, in the order of time.</summary>
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

        if (!state.Done && state.OverdueSince is null)
            yield return (state.OverdueAt, tell => new ReviewOverdue(tell, ReviewDays.FirstClimb(state.OverdueAt)));
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other ?? one : one;
}
