using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>A host's answer holds the next chaser until a person has read it, four hours at most.</summary>
public sealed class HostAnswerTests
{
    [Fact]
    public void An_unread_answer_holds_the_next_chaser_for_four_hours()
    {
        var story = Story.Reported().Approves().At(11.Hours()).HostAnswers(HostAnswer.Unread).At(40.Hours());

        Assert.Equal([15.Hours(), 20.Hours()], story.Sent(Letters.Chaser));
    }

    [Fact]
    public void An_answer_read_in_time_lets_the_chaser_go_when_it_is_due()
    {
        var story = Story.Reported().Approves().At(11.Hours()).HostAnswers(HostAnswer.Unread)
            .At(11.Hours() + 30.Minutes()).HostAnswers(HostAnswer.AsksForMore).At(40.Hours());

        Assert.Equal([12.Hours(), 20.Hours()], story.Sent(Letters.Chaser));
    }

    [Fact]
    public void A_host_that_keeps_writing_holds_no_chaser_longer_than_four_hours()
    {
        var story = Story.Reported().Approves();
        for (var hour = 9; hour < 24; hour += 3) story.At(hour.Hours()).HostAnswers(HostAnswer.Unread);
        story.At(40.Hours());

        Assert.Equal([13.Hours(), 20.Hours()], story.Sent(Letters.Chaser));
    }

    [Fact]
    public void An_answer_holds_no_window() =>
        Assert.Equal(
            [24.Hours()],
            Story.Reported().Approves().At(23.Hours()).HostAnswers(HostAnswer.Unread).At(40.Hours()).When<WindowMissed>());

    [Fact]
    public void A_late_answer_holds_the_last_chaser_until_the_window_ends_and_no_further()
    {
        var story = Story.Reported().Approves().At(12.Hours()).At(19.Hours() + 59.Minutes()).HostAnswers(HostAnswer.Unread)
            .At(40.Hours());

        Assert.Equal([12.Hours(), 23.Hours() + 59.Minutes()], story.Sent(Letters.Chaser));
    }

    [Fact]
    public void A_claim_is_not_a_confirmation()
    {
        var claimed = Story.Reported().Approves().HostAnswers(HostAnswer.Removed);
        Assert.Equal((TakedownStatus.RemovalClaimed, false), (claimed.Status, claimed.Item("i1").Confirmed));

        claimed.MachineSees(ItemStatus.Gone);
        Assert.Equal((TakedownStatus.SeenGone, false), (claimed.Status, claimed.Item("i1").Confirmed));

        claimed.PersonSees(ItemStatus.Gone);
        Assert.Equal((TakedownStatus.Confirmed, true), (claimed.Status, claimed.Item("i1").Confirmed));
    }

    [Fact]
    public void The_machine_that_sees_it_still_there_contradicts_the_host()
    {
        var story = Story.Reported().Approves().HostAnswers(HostAnswer.Removed).MachineSees(ItemStatus.Up);

        Assert.Equal(TakedownStatus.Approached, story.Status);
        Assert.Equal([12.Hours(), 20.Hours()], story.At(40.Hours()).Sent(Letters.Chaser));
    }

    [Fact]
    public void A_claim_made_after_a_look_is_news()
    {
        var story = Story.Reported().Approves().PersonSees(ItemStatus.Up).At(2.Hours()).HostAnswers(HostAnswer.Removed);

        Assert.Equal(TakedownStatus.RemovalClaimed, story.Status);
        Assert.Null(story.Item("i1").PersonSaw);
    }

    [Fact]
    public void An_answer_touches_only_the_places_of_its_approach_and_never_what_a_person_confirmed()
    {
        var story = Story.Reported(places: 3).Approves("i1", "i2").Approves("i3").PersonSees(ItemStatus.Gone, "i2")
            .HostAnswers(HostAnswer.Refused, "a1");

        Assert.Equal(ItemStatus.Up, story.Item("i1").HostSays);
        Assert.True(story.Item("i2").Confirmed);
        Assert.Null(story.Item("i3").HostSays);
    }

    [Fact]
    public void An_answer_is_recorded_whatever_the_state_of_the_case()
    {
        Assert.Equal(["no-approach-yet"], Story.Reported().HostAnswers(HostAnswer.Removed).Last<HostAnswered>().Flags);
        Assert.Equal(["unknown-approach"],
            Story.Reported().HostAnswers(HostAnswer.Removed, "a9").Last<HostAnswered>().Flags);
        Assert.Equal(["case-was-closed"], Closed.Properly().HostAnswers(HostAnswer.Removed).Last<HostAnswered>().Flags);
    }
}
