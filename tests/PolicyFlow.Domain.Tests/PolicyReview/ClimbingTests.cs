using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;
using static PolicyFlow.Domain.Tests.PolicyReview.ReviewLife;

namespace PolicyFlow.Domain.Tests.PolicyReview;

/// <summary>A review that is overdue climbs to the governors (5.1, 19.2).</summary>
public sealed class ClimbingTests
{
    private readonly ReviewLife _life = Opened();

    [Fact]
    public void Governors_are_told_two_weeks_after_it_is_overdue_and_then_each_month_until_it_is_done()
    {
        var told = _life.Until(Overdue.AddMonths(3)).Where(t => t.Effect.Kind == ReviewLetters.Governors).ToList();

        // 8:00 in London: the clocks went back on 31 October.
        Assert.Equal(
            [(15, 11, 8, 1), (15, 12, 8, 2), (15, 1, 8, 3)],
            told.Select(t => (t.At.Day, t.At.Month, t.At.Hour, t.Effect.Round)).Distinct());
        Assert.Equal(["person:p-gil", "person:p-gus"], told.Select(t => t.Effect.Lane).Distinct().Order());
    }

    [Fact]
    public void It_climbs_while_a_new_version_is_written_and_stops_when_it_is_published()
    {
        var life = Ticked();
        life.Do(new StartDraft("social-media", null), Opens.AddDays(3), Mia);

        var told = life.Until(Overdue.AddDays(20));
        Assert.Equal(
            [ReviewLetters.Overdue, ReviewLetters.Governors], told.Select(t => t.Effect.Kind).Distinct());
        Assert.Equal(PolicyReviewStatus.Drafting, life.State.Status);

        life.Do(new ApproveVersion(), Overdue.AddDays(21), Mia);
        life.Do(new RecordPublished(2, "c"), Overdue.AddDays(21));
        Assert.Null(life.Due);
    }

    [Fact]
    public void Where_there_are_no_governors_those_who_hold_the_review_are_told_again()
    {
        _life.Duty = _life.Duty with { Governors = [] };

        var told = _life.Until(Overdue.AddDays(15)).Where(t => t.Effect.Kind == ReviewLetters.Governors);

        Assert.Equal(["person:p-cem", "person:p-mia", "person:p-pia"], told.Select(t => t.Effect.Lane).Order());
    }

    [Fact]
    public void After_months_of_sleep_governors_get_one_letter()
    {
        _life.Until(Overdue);

        var told = _life.Do(new Wake(), Overdue.AddMonths(5));

        Assert.Equal(2, told.Count);
        Assert.Equal(1, _life.State.Climbs);
        Assert.True(_life.Due > Overdue.AddMonths(5));
    }

    [Fact]
    public void A_review_that_was_overdue_before_reviews_climbed_climbs_two_weeks_after_its_time()
    {
        var before = new PolicyReviewDecider().Evolve(
            _life.State, new Recorded(9, Overdue, Actor.System, new ReviewOverdue([], null)));

        Assert.Equal(new DateTimeOffset(2027, 11, 15, 8, 0, 0, TimeSpan.Zero), before.ClimbAt);
    }
}
