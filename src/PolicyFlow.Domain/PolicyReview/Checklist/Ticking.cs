using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>The checklist of a review: filled from the year, and ticked by people.</summary>
internal static class Ticking
{
    public static Decision Ask(PolicyReviewState state) => NotNow(state) ?? Decision.Of(new ChecklistAsked(state.FillsAsked + 1));

    public static Decision Fill(PolicyReviewState state, FillChecklist c) => state.Done
        ? Decision.No("done", "The review was done meanwhile.")
        : Decision.Of(new ChecklistFilled(c.Round, c.Points, c.Figures, c.Trend, c.Words));

    public static Decision Tick(PolicyReviewState state, TickPoint c)
    {
        if (NotNow(state) is { } no) return no;
        if (state.Checklist?.Points.Any(p => p.Id == c.Point) != true)
            return Decision.No("no-such-point", "The checklist has changed and this point is not on it any more.");
        return c.Answer == TickAnswer.NotNeeded && c.Note is null
            ? Decision.No("no-reason", "Say why it is not needed.")
            : Decision.Of(new PointTicked(c.Point, c.Answer, c.Note));
    }

    public static Decision Untick(PolicyReviewState state, UntickPoint c) =>
        NotNow(state) ?? (state.Ticks.ContainsKey(c.Point) ? Decision.Of(new PointUnticked(c.Point)) : Decision.Nothing);

    /// <summary>Why the review cannot be finished yet, or null. Every point has an answer first.</summary>
    public static Decision? Unfinished(PolicyReviewState state)
    {
        if (state.Checklist is null)
            return Decision.No("no-checklist", "The checklist has not been filled yet. Fill it, and tick each point.");
        var left = state.Unticked.Count();
        return left == 0 ? null : Decision.No(
            "unticked",
            $"{(left == 1 ? "1 point of the checklist is" : $"{left} points of the checklist are")} not ticked yet. "
            + "Tick each, or say why it is not needed.");
    }

    /// <summary>Folds a filled checklist. What was said of a point stands as long as the point says the same.</summary>
    public static PolicyReviewState Filled(PolicyReviewState state, ChecklistFilled e, DateTimeOffset at)
    {
        var before = state.Checklist?.Points.ToDictionary(p => p.Id, p => p.Mark) ?? [];
        var same = e.Points.Where(p => before.GetValueOrDefault(p.Id) == p.Mark).Select(p => p.Id).ToHashSet();
        return state with
        {
            Checklist = new FilledChecklist(at, e.Points, e.Figures, e.Trend, e.Words),
            Filling = state.Filling && e.Round < state.FillsAsked,
            Ticks = state.Ticks.RemoveRange(state.Ticks.Keys.Where(id => !same.Contains(id))),
        };
    }

    /// <summary>The checklist stands still before the review opens, while a version is being published, and afterwards.
    /// </summary>
    private static Decision? NotNow(PolicyReviewState state) => state.Status switch
    {
        PolicyReviewStatus.Scheduled => Decision.No("not-open", "The review is not open yet."),
        PolicyReviewStatus.Approved or PolicyReviewStatus.Published or PolicyReviewStatus.Held =>
            Decision.No("done", "The review is done: its checklist cannot be changed any more."),
        _ => null,
    };
}
