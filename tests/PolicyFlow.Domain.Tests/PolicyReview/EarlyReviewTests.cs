using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;
using static PolicyFlow.Domain.Tests.PolicyReview.ReviewLife;

namespace PolicyFlow.Domain.Tests.PolicyReview;

/// <summary>Clause 19.2: the policy is reviewed earlier when national guidance changes.</summary>
public sealed class EarlyReviewTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 4, 10, 0, 0, TimeSpan.Zero);

    private static readonly OpenEarlyReview Command = new(
        2027, 1, new BodyRef("t", "aa"), null, new DateOnly(2027, 9, 1), Now.AddDays(28));

    private readonly ReviewLife _life = new();

    [Fact]
    public void It_is_open_at_once_with_a_checklist_and_everybody_who_holds_it_is_told()
    {
        var effects = _life.Do(Command, Now, Mia);

        Assert.Equal([ReviewLetters.Early, ReviewWork.Fill], effects.Select(e => e.Kind).Distinct());
        Assert.Equal(
            (PolicyReviewStatus.Open, Now, Now.AddDays(28)),
            (_life.State.Status, _life.State.OpenedAt, _life.Due));
        Assert.Equal(new DateOnly(2027, 9, 1), _life.State.Early!.TakesEffect);
    }

    [Fact]
    public void It_is_overdue_and_climbs_as_a_years_review_does()
    {
        _life.Do(Command, Now, Mia);

        var told = _life.Until(Now.AddDays(45));

        Assert.Equal(
            [ReviewLetters.EarlyOverdue, ReviewLetters.Governors], told.Select(t => t.Effect.Kind).Distinct());
    }

    [Fact]
    public void The_same_number_is_given_once()
    {
        _life.Do(Command, Now, Mia);

        Assert.Equal("exists", _life.Refusal(Command, Now));
    }
}
