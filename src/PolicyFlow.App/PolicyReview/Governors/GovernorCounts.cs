using System.Collections.Immutable;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview.Checklist;
using PolicyFlow.App.PolicyReview.Year;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview.Governors;

/// <summary>What governors see of a term at their school (5.1): counts without names, as they stand at this moment.
/// </summary>
/// <param name="Ended">False while the term goes on.</param>
/// <param name="Campaign">Null where nobody at the school has been asked to confirm the policy.</param>
/// <param name="Reviews">The reviews that are open, else the one that comes or was last.</param>
public sealed record TermCounts(
    School School, SchoolTerm Term, bool Ended, YearFigures Figures, LatestCampaign? Campaign,
    IReadOnlyList<PolicyReviewState> Reviews);

/// <summary>Counts for governors. A report of no known school is in no school's counts; there is no page for the whole
/// network, since the counts of its schools could be taken from it.</summary>
public sealed class GovernorCounts(
    CaseScan scan, ILatestCampaign campaigns, ReviewList reviews, IPeopleDirectory people, CaseClock clock)
{
    private const int TermsBack = 6;

    /// <summary>The schools whose counts somebody may see, by name.</summary>
    public IReadOnlyList<School> SchoolsOf(Viewer viewer) =>
        [.. people.Schools.Where(s => Sight.MaySee(viewer, Matter.SchoolCounts, SightOf(s.Id)))];

    /// <summary>The term that goes on, and those before it, latest first.</summary>
    public IReadOnlyList<SchoolTerm> Terms()
    {
        var terms = new List<SchoolTerm> { SchoolTerm.Of(UkTime.Date(clock.Now)) };
        while (terms.Count < TermsBack) terms.Add(terms[^1].Before);
        return terms;
    }

    /// <summary>The counts of a term; null where there is no such school or term, or the viewer may not see them.</summary>
    public async Task<TermCounts?> FindAsync(Viewer viewer, string schoolId, string termId, CancellationToken cancel)
    {
        if (people.FindSchool(schoolId) is not { } school || SchoolTerm.Parse(termId) is not { } term
            || !Sight.MaySee(viewer, Matter.SchoolCounts, SightOf(school.Id)))
            return null;
        var (from, until) = (LondonDay.StartOf(term.First), LondonDay.StartOf(term.Last.AddDays(1)));
        if (from > clock.Now) return null;
        return new TermCounts(
            school, term, until <= clock.Now, await scan.CountAsync(school.Id, from, until, cancel),
            await campaigns.LatestOfAsync(school.Id, cancel), await ReviewsAsync(cancel));
    }

    /// <summary>How the reviews stand: those that are open, else the latest.</summary>
    public async Task<IReadOnlyList<PolicyReviewState>> ReviewsAsync(CancellationToken cancel)
    {
        var all = (await reviews.AllAsync(cancel)).Select(r => r.State).ToList();
        var open = all.FindAll(r => !r.Done && r.Status != PolicyReviewStatus.Scheduled);
        return open.Count > 0 ? open : [.. all.Take(1)];
    }

    private static CaseSight SightOf(string school) => new("", school, ImmutableHashSet<string>.Empty, false);
}
