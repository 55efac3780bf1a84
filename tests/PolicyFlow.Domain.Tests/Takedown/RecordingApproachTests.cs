using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>What people have already done can always be recorded; what a gate would have refused is flagged.</summary>
public sealed class RecordingApproachTests
{
    [Fact]
    public void The_window_of_a_recorded_approach_starts_when_it_was_made()
    {
        var story = Story.Reported().At(3.Hours()).RecordsApproach(madeAt: 1.Hours()).At(40.Hours());

        Assert.Equal([13.Hours(), 21.Hours()], story.Sent(Letters.Reminder));
        Assert.Equal([25.Hours()], story.When<WindowMissed>());
        Assert.Empty(story.Last<ApproachRecorded>().Flags);
    }

    [Fact]
    public void An_approach_made_two_days_ago_has_missed_its_window_when_it_is_recorded()
    {
        var story = Story.Reported().At(50.Hours()).RecordsApproach(madeAt: 2.Hours()).At(51.Hours());

        Assert.Equal([50.Hours()], story.When<WindowMissed>());
        Assert.Empty(story.Sent(Letters.Reminder));
    }

    [Fact]
    public void An_approach_in_the_future_is_taken_as_now_and_flagged()
    {
        var story = Story.Reported().At(1.Hours()).RecordsApproach(madeAt: 9.Hours());

        Assert.Equal(story.Start + 1.Hours(), story.Approach().SentAt);
        Assert.Equal(["time-was-in-future"], story.Last<ApproachRecorded>().Flags);
    }

    [Fact]
    public void An_approach_to_what_is_approached_already_is_recorded_and_flagged() =>
        Assert.Equal(
            ["approached-already"],
            Story.Reported().Approves().RecordsApproach(null, "i1").Last<ApproachRecorded>().Flags);

    [Fact]
    public void An_approach_about_an_unknown_place_is_recorded_and_flagged()
    {
        var recorded = Story.Reported().RecordsApproach(null, "i1", "i7").Last<ApproachRecorded>();

        Assert.Equal(["i1"], recorded.Items);
        Assert.Equal(["unknown-item"], recorded.Flags);
    }

    [Fact]
    public void An_approach_recorded_after_closing_is_flagged_and_reopens_nothing()
    {
        var story = Closed.Properly().RecordsApproach(madeAt: 2.Hours());

        Assert.Equal(["case-was-closed"], story.Last<ApproachRecorded>().Flags);
        Assert.Equal(TakedownStatus.Closed, story.Status);
    }

    [Fact]
    public void Recording_late_takes_nothing_away_from_what_a_person_confirmed()
    {
        var story = Story.Reported(places: 2).At(2.Hours()).PersonSees(ItemStatus.Gone, "i1").At(3.Hours())
            .RecordsApproach(1.Hours(), "i1", "i2");

        Assert.True(story.Item("i1").Confirmed);
        Assert.False(story.Item("i2").Confirmed);
    }

    [Fact]
    public void Without_places_named_it_concerns_all_that_await_a_decision() =>
        Assert.Equal(["i2"], Story.Reported(places: 2).Approves("i1").RecordsApproach().Last<ApproachRecorded>().Items);

    [Fact]
    public void An_approach_about_a_report_without_any_place_is_a_decision()
    {
        var story = Story.Reported(places: 0).RecordsApproach();

        Assert.Null(story.State.Decision);
        Assert.Equal(TakedownStatus.Approached, story.Status);
    }
}
