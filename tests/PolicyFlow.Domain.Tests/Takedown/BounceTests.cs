using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>A notice that cannot be delivered is not an approach.</summary>
public sealed class BounceTests
{
    private static Story Bounced() => Story.Reported(places: 2).At(1.Hours()).HostRefusesMail().Approves();

    [Fact]
    public void A_bounce_puts_the_places_back_on_the_decide_clock()
    {
        var story = Bounced();

        Assert.Equal(["i1", "i2"], story.State.Undecided.Select(i => i.Id));
        Assert.Equal(TakedownStatus.Reported, story.Status);
        Assert.Equal(story.Start + 5.Hours(), story.State.Decision!.EndsAt);
        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.NoticeBounced));
    }

    [Fact]
    public void A_bounced_approach_has_no_window_and_the_reporter_is_not_told_of_it()
    {
        var story = Bounced().At(40.Hours());

        Assert.Empty(story.When<WindowMissed>());
        Assert.Empty(story.Sent(Letters.ReporterApproached));
        Assert.Equal([5.Hours()], story.When<DecisionLapsed>());
    }

    [Fact]
    public void A_clock_that_still_runs_for_other_places_is_not_prolonged_by_a_bounce()
    {
        var story = Story.Reported(places: 2).At(3.Hours()).HostRefusesMail().Approves("i1");

        Assert.Equal(story.Start + 4.Hours(), story.State.Decision!.EndsAt);
    }

    [Fact]
    public void A_better_address_starts_a_new_approach_with_a_window_of_its_own()
    {
        var story = Bounced().At(3.Hours()).HostTakesMailAgain().Approves().At(40.Hours());

        Assert.Equal("a2", story.Item("i1").Approach);
        Assert.Equal([27.Hours()], story.When<WindowMissed>());
    }

    [Fact]
    public void Mail_that_keeps_failing_is_a_task_once_until_it_ends_one_way_or_the_other()
    {
        var notice = new Effect(Letters.Notice, "host:a1", "a1");
        var failing = new RecordEffect(notice, EffectEnd.StillFailing, null, false, null, null);
        Story Failing() => Story.Reported().MailIsDown().Approves().Do(failing, Actor.System).Do(failing, Actor.System);

        Assert.Equal([notice], Failing().State.FailingMail);
        Assert.Empty(Failing().MailIsBack().State.FailingMail);
        Assert.Empty(Failing().HostRefusesMail().MailIsBack().State.FailingMail);
        Assert.Empty(Failing().PersonSees(ItemStatus.Gone).MailIsBack().State.FailingMail);
    }
}
