using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>Clauses 16.4, 16.6 and 18.1: what must be on record before a case ends.</summary>
public sealed class ClosingTests
{
    private static readonly CloseCase Close = new(null, null, null);

    [Fact]
    public void A_case_closes_when_a_person_confirmed_support_was_offered_and_minutes_are_recorded()
    {
        var story = Closed.Properly();

        Assert.Equal((TakedownStatus.Closed, ClosingOutcome.Removed), (story.Status, story.State.Closed!.Outcome));
        Assert.Equal([5.Hours()], story.Sent(Letters.ReporterClosed));
    }

    [Fact]
    public void An_undecided_place_keeps_it_open() =>
        Assert.Equal("undecided", Story.Reported().OffersSupport().Spends(1).Refusal(Close));

    [Fact]
    public void What_only_the_host_or_the_machine_says_keeps_it_open()
    {
        var claimed = Story.Reported().Approves().OffersSupport().Spends(1).HostAnswers(HostAnswer.Removed);
        Assert.Equal("not-confirmed", claimed.Refusal(Close));
        Assert.Equal("not-confirmed", claimed.MachineSees(ItemStatus.Gone).Refusal(Close));
        Assert.Equal(TakedownStatus.Closed, claimed.PersonSees(ItemStatus.Gone).Closes().Status);
    }

    [Fact]
    public void The_offer_of_support_must_be_on_record()
    {
        var story = Story.Reported().Approves().PersonSees(ItemStatus.Gone).Spends(1);

        Assert.Equal("no-support", story.Refusal(Close));
        Assert.Equal(TakedownStatus.Closed, story.OffersSupport().Closes().Status);
    }

    [Fact]
    public void The_minutes_must_be_on_record_and_may_come_with_the_closing()
    {
        var story = Story.Reported().Approves().PersonSees(ItemStatus.Gone).OffersSupport();

        Assert.Equal("no-minutes", story.Refusal(Close));
        Assert.Equal("minutes-out-of-range", story.Refusal(Close with { Minutes = -1 }));
        Assert.Equal(25, story.Do(Close with { Minutes = 25 }).State.Minutes);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(7201)]
    public void Minutes_have_a_range(int minutes) =>
        Assert.Equal("minutes-out-of-range", Story.Reported().Refusal(new AddMinutes(minutes)));

    [Fact]
    public void Minutes_add_up() => Assert.Equal(12, Story.Reported().Spends(0).Spends(5).Spends(7).State.Minutes);

    [Fact]
    public void What_cannot_be_removed_is_closed_with_a_reason_and_never_looked_at_again()
    {
        var story = Story.Reported().Approves().OffersSupport().Spends(1).At(30.Hours());

        Assert.Equal("no-reason", story.Refusal(Close with { Outcome = ClosingOutcome.NotRemoved }));
        Assert.Null(story.Closes(ClosingOutcome.NotRemoved, withReason: true).Due);
    }

    [Fact]
    public void A_case_in_which_nobody_was_approached_says_so() =>
        Assert.Equal(ClosingOutcome.NotApproached, Story.Reported().Declines().ClosesProperly().State.Closed!.Outcome);

    [Fact]
    public void A_child_at_risk_must_have_been_taken_first()
    {
        var story = Story.Reported(childAtRisk: true).Approves().PersonSees(ItemStatus.Gone).OffersSupport().Spends(1);

        Assert.Equal("safeguarding-open", story.Refusal(Close));
        Assert.Equal(TakedownStatus.Closed, story.Do(new TakeSafeguarding(), Crew.TheLead).Closes().Status);
    }

    [Fact]
    public void A_case_closes_once() => Assert.Equal("closed", Closed.Properly().Refusal(Close));

    [Fact]
    public void Nothing_goes_to_the_host_after_closing()
    {
        var story = Story.Reported().MailIsDown().Approves().OffersSupport().Spends(1)
            .Closes(ClosingOutcome.NotRemoved, withReason: true).MailIsBack().At(40.Hours());

        Assert.DoesNotContain(story.Letters, l => Letters.GoesOutside(l.Kind));
    }

    [Fact]
    public void Words_are_erased_from_closed_cases_only()
    {
        var erase = new EraseBodies(["b-description"], "on request", "asked by the person concerned");

        Assert.Equal("not-closed", Story.Reported().Refusal(erase));
        Assert.Equal("nothing-to-erase", Closed.Properly().Refusal(erase with { Bodies = [] }));
        Assert.Equal(["b-description"], Closed.Properly().Do(erase).Last<BodyErased>().Bodies);
    }

    [Fact]
    public void Words_are_not_erased_under_a_hold_but_for_those_that_were_erased_before()
    {
        var erase = new EraseBodies(["b-description"], "on request", "asked by the person concerned");
        var held = Closed.Properly().PlacesHold();

        Assert.Equal("held", held.Refusal(erase));
        Assert.Equal(["b-description"], Closed.Properly().PlacesHold()
            .Do(erase with { Rule = "erased-before" }, Actor.System).Last<BodyErased>().Bodies);
        Assert.Equal(["b-description"], held.LiftsHold().Do(erase).Last<BodyErased>().Bodies);
    }
}
