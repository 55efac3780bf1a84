using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;
using static PolicyFlow.Domain.Tests.PolicyReview.ReviewLife;

namespace PolicyFlow.Domain.Tests.PolicyReview;

/// <summary>Clause 19.2: the policy is reviewed every year in October.</summary>
public sealed class PolicyReviewTests
{
    private readonly ReviewLife _life = Scheduled();

    [Fact]
    public void Managers_and_principals_are_warned_three_times_told_on_the_day_and_told_once_when_it_is_overdue()
    {
        var told = _life.Until(Overdue).Where(t => t.Effect.Kind is not (ReviewWork.Fill or ReviewWork.Next)).ToList();

        Assert.Equal(
            [
                (Warnings[0], ReviewLetters.Warning, 1), (Warnings[1], ReviewLetters.Warning, 2),
                (Warnings[2], ReviewLetters.Warning, 3), (Opens, ReviewLetters.Open, 0), (Overdue, ReviewLetters.Overdue, 0),
            ],
            told.Select(t => (t.At, t.Effect.Kind, t.Effect.Round)).Distinct());
        Assert.All(told.GroupBy(t => t.At), each =>
            Assert.Equal(["person:p-cem", "person:p-mia", "person:p-pia"], each.Select(t => t.Effect.Lane).Order()));
        Assert.Equal(PolicyReviewStatus.Overdue, _life.State.Status);
    }

    [Fact]
    public void After_a_long_sleep_only_the_latest_is_told()
    {
        var effects = _life.Do(new Wake(), Opens.AddDays(3));

        Assert.Equal([ReviewLetters.Open, ReviewWork.Fill, ReviewWork.Next], effects.Select(e => e.Kind).Distinct());
        Assert.Equal((PolicyReviewStatus.Open, Overdue), (_life.State.Status, _life.Due!.Value));
    }

    [Fact]
    public void A_review_that_slept_through_october_is_overdue_and_its_checklist_is_filled_all_the_same()
    {
        var effects = _life.Do(new Wake(), Overdue.AddDays(3));

        Assert.Equal([ReviewWork.Fill, ReviewWork.Next, ReviewLetters.Overdue], effects.Select(e => e.Kind).Distinct());
        Assert.Equal(PolicyReviewStatus.Overdue, _life.State.Status);
    }

    [Theory]
    [InlineData(-200)]
    [InlineData(5)]
    [InlineData(60)]
    public void A_review_can_be_recorded_at_any_time_and_then_nothing_more_is_told(int daysAfterOpening)
    {
        var at = Opens.AddDays(daysAfterOpening);
        _life.Until(at);
        if (_life.State.Status == PolicyReviewStatus.Scheduled) _life.Do(new OpenReview(), at, Mia);
        _life.Fill();

        _life.Do(new RecordReview(at.AddDays(-1), Changes: true, null), at, Mia);

        Assert.Equal(
            (PolicyReviewStatus.Held, at.AddDays(-1), true),
            (_life.State.Status, _life.State.HeldAt, _life.State.Changes));
        Assert.Null(_life.Due);
        foreach (var letter in (string[])[ReviewLetters.Warning, ReviewLetters.Open, ReviewLetters.Overdue, ReviewLetters.Governors])
            Assert.NotNull(_life.StillWanted(new Effect(letter, "person:p-mia")));
    }

    [Fact]
    public void A_review_is_held_once_and_never_in_the_future_and_not_before_it_is_open()
    {
        Assert.Equal("not-open", _life.Refusal(new RecordReview(Opens, false, null), Opens));
        _life.Until(Opens);
        _life.Fill();
        Assert.Equal("in-the-future", _life.Refusal(new RecordReview(Opens.AddDays(1), false, null), Opens));
        _life.Do(new RecordReview(Opens, false, null), Opens, Mia);
        Assert.Equal("already-held", _life.Refusal(new RecordReview(Opens, false, null), Opens));
        Assert.Equal("already-held", _life.Refusal(new StartDraft("social-media", null), Opens));
    }

    [Fact]
    public void Scheduling_again_changes_nothing()
    {
        Assert.Empty(_life.Do(new ScheduleReview(2027, [], Overdue, Overdue), Opens));
        Assert.Single(_life.Events);
    }

    [Fact]
    public void A_warning_that_waits_until_the_review_is_open_is_withdrawn()
    {
        var warning = Assert.Single(_life.Do(new Wake(), Warnings[2]), e => e.Lane == "person:p-mia");
        Assert.Null(_life.StillWanted(warning));

        _life.Do(new Wake(), Opens);

        Assert.NotNull(_life.StillWanted(warning));
    }

    [Fact]
    public void Whoever_opens_it_before_october_is_not_told_and_the_others_are()
    {
        var effects = _life.Do(new OpenReview(), Opens.AddDays(-60), Mia);

        Assert.Equal(
            ["calendar", "checklist", "person:p-cem", "person:p-pia"], effects.Select(e => e.Lane).Order(StringComparer.Ordinal));
        Assert.Equal("open-already", _life.Refusal(new OpenReview(), Opens));
    }
}
