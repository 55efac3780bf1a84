using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;
using static PolicyFlow.Domain.Tests.PolicyReview.ReviewLife;

namespace PolicyFlow.Domain.Tests.PolicyReview;

/// <summary>The checklist of a review: filled when it opens, ticked by people, and finished before the review is.</summary>
public sealed class ChecklistTests
{
    private static readonly BodyRef Why = new("n", "aa");
    private static readonly RecordReview NoChange = new(Opens, Changes: false, null);

    private readonly ReviewLife _life = Opened();

    [Fact]
    public void A_review_is_not_finished_with_a_point_that_nobody_ticked()
    {
        _life.Do(new TickPoint("removals", TickAnswer.Done, null), Opens, Mia);
        Assert.Equal("unticked", _life.Refusal(NoChange, Opens));

        _life.Do(new TickPoint("workload", TickAnswer.NotNeeded, Why), Opens, Mia);
        _life.Do(NoChange, Opens, Mia);

        Assert.Equal((PolicyReviewStatus.Held, false), (_life.State.Status, _life.State.Changes));
        Assert.Equal(("p-mia", Opens), (_life.State.Ticks["workload"].By, _life.State.Ticks["workload"].At));
    }

    [Fact]
    public void A_review_is_not_finished_before_its_checklist_is_filled()
    {
        var life = Scheduled();
        life.Until(Opens);

        Assert.Equal("no-checklist", life.Refusal(NoChange, Opens));
    }

    [Fact]
    public void What_is_not_needed_says_why() =>
        Assert.Equal("no-reason", _life.Refusal(new TickPoint("removals", TickAnswer.NotNeeded, null), Opens));

    [Fact]
    public void A_point_that_is_not_on_the_list_cannot_be_ticked() =>
        Assert.Equal("no-such-point", _life.Refusal(new TickPoint("other", TickAnswer.Done, null), Opens));

    [Fact]
    public void A_tick_can_be_taken_back()
    {
        _life.Do(new TickPoint("removals", TickAnswer.Done, null), Opens, Mia);
        _life.Do(new UntickPoint("removals"), Opens, Mia);

        Assert.Equal(2, _life.State.Unticked.Count());
    }

    [Fact]
    public void Filled_again_it_keeps_the_ticks_of_what_still_says_the_same()
    {
        foreach (var point in (string[])["removals", "workload"])
            _life.Do(new TickPoint(point, TickAnswer.Done, null), Opens, Mia);
        var effect = Assert.Single(_life.Do(new AskForChecklist(), Opens, Mia));
        Assert.Equal((ReviewWork.Fill, 2), (effect.Kind, effect.Round));
        Assert.True(_life.State.Filling);

        _life.Fill(("removals", "m1"), ("workload", "other words"), ("new", "m3"));

        Assert.False(_life.State.Filling);
        Assert.Equal(["new", "workload"], _life.State.Unticked.Select(p => p.Id).Order());
    }

    [Fact]
    public void Only_the_latest_asking_is_answered()
    {
        var first = Assert.Single(_life.Do(new AskForChecklist(), Opens, Mia));
        var second = Assert.Single(_life.Do(new AskForChecklist(), Opens, Mia));

        Assert.NotNull(_life.StillWanted(first));
        Assert.Null(_life.StillWanted(second));
    }

    [Fact]
    public void The_checklist_of_a_review_that_is_done_stands_still()
    {
        var life = Ticked();
        life.Do(NoChange, Opens.AddDays(2), Mia);

        Assert.Equal("done", life.Refusal(new UntickPoint("removals"), Opens.AddDays(2)));
        Assert.Equal("done", life.Refusal(new AskForChecklist(), Opens.AddDays(2)));
    }
}
