using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.PolicyReview.Year;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview.Checklist;

/// <summary>Fills the checklist of a review from the year before it opened.</summary>
public sealed class ChecklistFiller(
    ICaseStore store, CaseEngine<PolicyReviewState> reviews, CaseScan scan, IPolicyFindings findings,
    ILatestCampaign campaigns)
{
    private const string Owner = "system";

    /// <summary>How many years the trend goes back.</summary>
    private const int YearsBack = 4;

    public async Task<EffectResult> PerformAsync(
        LoadedCase<PolicyReviewState> review, PendingEffect effect, CancellationToken cancel)
    {
        var state = review.State;
        var (from, until) = SpanOf(state);
        var sources = new ChecklistSources(
            await GuidanceAsync(review, cancel),
            await findings.FindAsync(cancel),
            await scan.CountAsync(school: null, from, until, cancel),
            await TrendAsync(state, from, until, cancel),
            await campaigns.LatestAsync(cancel));
        var points = ChecklistText.Of(sources);
        var vault = new BodyVault($"effect:{effect.Id}");
        return new EffectResult.Found(
            new FillChecklist(
                effect.Effect.Round, [.. points.Select(p => p.Point)], sources.Figures, sources.Trend,
                vault.Keep("checklist", Owner, PointWords.Write([.. points.Select(p => p.Words)]))),
            vault.Bodies);
    }

    /// <summary>From the opening of the last year's review to this one's; for an early review the twelve months before it.
    /// The span stays the same however often the checklist is filled.</summary>
    private static (DateTimeOffset From, DateTimeOffset Until) SpanOf(PolicyReviewState state)
    {
        var opened = state.OpenedAt ?? state.OpensAt;
        return state.Early is not null
            ? (opened.AddYears(-1), opened)
            : (ReviewCalendar.Of(state.Year - 1).OpensAt, opened < state.OpensAt ? opened : state.OpensAt);
    }

    /// <summary>The minutes of the years before, as their own reviews counted them, else counted now.</summary>
    private async Task<IReadOnlyList<YearMinutes>> TrendAsync(
        PolicyReviewState state, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        var trend = new List<YearMinutes>();
        for (var year = state.Year - YearsBack; year <= state.Year; year++)
        {
            var (begins, ends) = (ReviewCalendar.Of(year - 1).OpensAt, ReviewCalendar.Of(year).OpensAt);
            if (state.Early is null ? ends > from : ends > until) break;
            var review = await reviews.LoadAsync(ReviewStreams.Of(ReviewStreams.IdOf(year)), cancel);
            var figures = review?.State.Checklist?.Figures ?? await scan.CountAsync(school: null, begins, ends, cancel);
            if (figures.AllReported() > 0 || trend.Count > 0)
                trend.Add(new YearMinutes(year, figures.AllMinutes(), figures.AllTimed()));
        }

        return trend;
    }

    private async Task<(string, DateOnly)?> GuidanceAsync(
        LoadedCase<PolicyReviewState> review, CancellationToken cancel)
    {
        if (review.State.Early is not { } early) return null;
        var words = await store.BodiesAsync(review.Stream, [early.Title.Id], cancel);
        return (words.Text(early.Title), early.TakesEffect);
    }
}
