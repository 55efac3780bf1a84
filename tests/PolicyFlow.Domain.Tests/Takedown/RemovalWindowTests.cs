using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>Clause 16.3: amended or removed "as a matter of urgency, ie within 24 hours".</summary>
public sealed class RemovalWindowTests
{
    [Theory]
    [InlineData("2026-03-02T09:00:00Z")] // an ordinary Monday
    [InlineData("2026-03-28T12:00:00Z")] // the clocks go forward in the night
    [InlineData("2026-10-24T12:00:00Z")] // the clocks go back in the night
    [InlineData("2026-12-24T17:30:00Z")] // nights and holidays count
    public void The_window_is_86400_seconds_on_every_day_of_the_year(string reportedAt)
    {
        var story = Story.Reported(at: reportedAt).Approves().At(48.Hours());

        Assert.Equal(TimeSpan.FromSeconds(86_400), Assert.Single(story.When<WindowMissed>()));
    }

    [Fact]
    public void A_missed_window_is_shown_and_told_once_to_the_manager_who_made_the_approach()
    {
        var story = Story.Reported().Approves().At(30.Days());

        Assert.Equal([24.Hours()], story.When<WindowMissed>());
        Assert.Equal([Crew.Manager], story.Told(Letters.WindowMissed));
        Assert.Equal(TakedownStatus.WindowMissed, story.Status);
        Assert.Null(story.Due);
    }

    [Fact]
    public void Each_approach_has_a_window_of_its_own_and_the_case_shows_the_earliest()
    {
        var story = Story.Reported(places: 2).Approves("i1").At(3.Hours()).Approves("i2");

        Assert.Equal(story.Start + 24.Hours(), TakedownStatusOf.WindowEndsAt(story.State));
        Assert.Equal([24.Hours(), 27.Hours()], story.At(48.Hours()).When<WindowMissed>());
    }

    [Fact]
    public void Content_that_is_said_or_seen_to_be_gone_misses_no_window()
    {
        Assert.Empty(Story.Reported().Approves().HostAnswers(HostAnswer.Removed).At(48.Hours()).When<WindowMissed>());
        Assert.Empty(Story.Reported().Approves().MachineSees(ItemStatus.Gone).At(48.Hours()).When<WindowMissed>());
        Assert.Empty(Story.Reported().Approves().PersonSees(ItemStatus.Amended).At(48.Hours()).When<WindowMissed>());
    }

    [Fact]
    public void Content_that_is_partly_there_or_that_nobody_can_tell_misses_the_window()
    {
        Assert.Single(Story.Reported().Approves().HostAnswers(HostAnswer.PartlyRemoved).At(48.Hours()).When<WindowMissed>());
        Assert.Single(Story.Reported().Approves().PersonSees(ItemStatus.CannotTell).At(48.Hours()).When<WindowMissed>());
        Assert.Single(Story.Reported().Approves().MachineSees(ItemStatus.CannotTell).At(48.Hours()).When<WindowMissed>());
    }

    [Fact]
    public void A_claim_that_proves_false_after_the_window_misses_it_at_once()
    {
        var story = Story.Reported().Approves().HostAnswers(HostAnswer.Removed).At(30.Hours()).PersonSees(ItemStatus.Up)
            .At(31.Hours());

        Assert.Equal([30.Hours()], story.When<WindowMissed>());
    }

    [Fact]
    public void After_downtime_a_missed_window_is_told_and_the_chasers_that_were_due_are_skipped()
    {
        var story = Story.Reported().Approves().AsleepUntil(40.Hours());

        Assert.Equal([40.Hours()], story.When<WindowMissed>());
        Assert.Equal(2, story.Timeline.Count(r => r.Event is LetterSkipped { Letter: Letters.Chaser }));
        Assert.Empty(story.Sent(Letters.Chaser));
    }

    [Theory]
    [InlineData(EscalationRung.Helpline)]
    [InlineData(EscalationRung.NetworkProvider)]
    [InlineData(EscalationRung.Governors)]
    public void A_step_recorded_after_the_miss_shows_as_escalated(EscalationRung rung)
    {
        var story = Story.Reported().Approves().At(25.Hours()).Do(new RecordEscalation(rung, null, null));

        Assert.Equal(TakedownStatus.Escalated, story.Status);
    }

    [Fact]
    public void What_seemed_gone_when_a_hold_ended_and_is_there_again_proposes_the_next_step_anew()
    {
        var story = Story.Reported().Approves().At(25.Hours())
            .Do(new PlaceHold(HoldKind.Police, Crew.Words("hold"))).PersonSees(ItemStatus.Gone)
            .Do(new LiftHold(HoldKind.Police, Crew.Words("lift"))).At(30.Hours()).PersonSees(ItemStatus.Up);

        Assert.Equal([24.Hours(), 30.Hours()], story.At(31.Hours()).When<WindowMissed>());
        Assert.Equal([34.Hours()], story.At(40.Hours()).When<EscalationUndecided>());
    }
}
