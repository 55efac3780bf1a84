using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>From the approval on, the host is chased by itself.</summary>
public sealed class ChasingTests
{
    [Fact]
    public void The_host_is_chased_at_12_and_20_hours_after_it_took_the_notice()
    {
        var story = Story.Reported().At(2.Hours()).Approves().At(40.Hours());

        Assert.Equal([2.Hours()], story.Sent(Letters.Notice));
        Assert.Equal([14.Hours(), 22.Hours()], story.Sent(Letters.Chaser));
        Assert.Equal([26.Hours()], story.When<WindowMissed>());
    }

    [Fact]
    public void Where_no_mail_can_go_whoever_made_the_approach_is_reminded()
    {
        var story = Story.Reported().RecordsApproach().At(40.Hours());

        Assert.Empty(story.Sent(Letters.Chaser));
        Assert.Equal([12.Hours(), 20.Hours()], story.Sent(Letters.Reminder));
        Assert.Equal([Crew.Manager, Crew.Manager], story.Told(Letters.Reminder));
    }

    [Fact]
    public void A_reminder_goes_to_the_next_in_line_when_the_maker_has_left()
    {
        var duty = Crew.Everybody with { Managers = [Crew.OtherManager] };

        Assert.Equal(
            [Crew.OtherManager, Crew.OtherManager],
            Story.Reported().RecordsApproach().OnDutyNow(duty).At(40.Hours()).Told(Letters.Reminder));
        Assert.Empty(Story.Reported().RecordsApproach().OnDutyNow(OnDuty.Nobody).At(40.Hours()).Told(Letters.Reminder));
    }

    [Fact]
    public void Nobody_is_chased_after_the_host_says_that_it_is_gone() =>
        Assert.Equal(
            [12.Hours()],
            Story.Reported().Approves().At(13.Hours()).HostAnswers(HostAnswer.Removed).At(40.Hours()).Sent(Letters.Chaser));

    [Fact]
    public void A_person_who_sees_it_still_there_sets_the_chasing_going_again()
    {
        var story = Story.Reported().Approves().At(5.Hours()).HostAnswers(HostAnswer.Removed)
            .At(13.Hours()).PersonSees(ItemStatus.Up).At(40.Hours());

        Assert.Equal([13.Hours(), 20.Hours()], story.Sent(Letters.Chaser));
        Assert.Equal([24.Hours()], story.When<WindowMissed>());
    }

    [Fact]
    public void One_place_still_up_keeps_the_approach_going()
    {
        var story = Story.Reported(places: 2).Approves().PersonSees(ItemStatus.Gone, "i1").At(40.Hours());

        Assert.Equal([12.Hours(), 20.Hours()], story.Sent(Letters.Chaser));
    }

    [Fact]
    public void A_host_that_refused_is_not_chased_and_its_window_is_still_missed()
    {
        var story = Story.Reported().Approves().HostAnswers(HostAnswer.Refused).At(40.Hours());

        Assert.Empty(story.Sent(Letters.Chaser));
        Assert.Equal([24.Hours()], story.When<WindowMissed>());
    }

    [Fact]
    public void After_downtime_only_the_latest_chaser_goes_out_and_the_other_is_on_record()
    {
        var story = Story.Reported().Approves().AsleepUntil(21.Hours());

        Assert.Equal([21.Hours()], story.Sent(Letters.Chaser));
        Assert.Equal(2, story.Letters.Single(l => l.Kind == Letters.Chaser).Round);
        Assert.Contains(story.Timeline, r => r.Event is LetterSkipped { Letter: Letters.Chaser, Round: 1 });
    }

    [Fact]
    public void A_chaser_that_the_mail_server_held_up_is_withdrawn_when_a_later_one_is_due()
    {
        var story = Story.Reported().Approves().MailIsDown().At(21.Hours()).MailIsBack();

        Assert.Equal([2], story.Letters.Where(l => l.Kind == Letters.Chaser).Select(l => l.Round));
    }

    [Fact]
    public void A_chaser_overtaken_by_events_is_withdrawn_with_a_reason()
    {
        var gone = Story.Reported().Approves().MailIsDown().At(12.Hours()).HostAnswers(HostAnswer.Removed).MailIsBack();
        var missed = Story.Reported().Approves().MailIsDown().At(24.Hours()).MailIsBack();
        var closed = Story.Reported().Approves().MailIsDown().At(12.Hours()).PersonSees(ItemStatus.Gone)
            .ClosesProperly().MailIsBack();

        foreach (var story in new[] { gone, missed, closed })
        {
            Assert.Empty(story.Sent(Letters.Chaser));
            Assert.All(
                story.Timeline.Select(r => r.Event).OfType<LetterSkipped>(), e => Assert.NotEmpty(e.Reason));
        }
    }

    [Fact]
    public void A_notice_that_lost_its_places_to_another_approach_is_withdrawn()
    {
        var story = Story.Reported().MailIsDown().Approves().At(1.Hours()).RecordsApproach().MailIsBack();

        Assert.Empty(story.Sent(Letters.Notice));
        Assert.Contains(story.Timeline, r => r.Event is LetterSkipped { Letter: Letters.Notice });
    }

    [Fact]
    public void A_notice_for_content_that_is_gone_by_then_is_withdrawn() =>
        Assert.Empty(Story.Reported().MailIsDown().Approves().PersonSees(ItemStatus.Gone).MailIsBack().Sent(Letters.Notice));
}
