using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>Clause 16.3: a named manager approves; approved, sent and received are three facts.</summary>
public sealed class ApprovingTests
{
    private static readonly BodyRef Words = Crew.Words("x");

    [Fact]
    public void Approved_sent_and_received_are_three_facts()
    {
        var story = Story.Reported().MailIsDown().At(1.Hours()).Approves();
        Assert.Equal((TakedownStatus.Approved, null, null), (story.Status, story.Approach().SentAt, story.Due));

        story.At(3.Hours()).MailIsBack();
        var approach = story.Approach();
        Assert.Equal(TakedownStatus.Approached, story.Status);
        Assert.Equal(story.Start + 1.Hours(), approach.DecidedAt);
        Assert.Equal(story.Start + 3.Hours(), approach.SentAt);
        Assert.Equal(story.Start + 3.Hours(), approach.ReceivedAt);
        Assert.Equal(story.Start + 27.Hours(), approach.WindowEndsAt);
    }

    [Fact]
    public void Only_a_named_person_approves()
    {
        var approve = new ApproveApproach("provider:demo-host", ["i1"], Words, Words);

        Assert.Equal("needs-a-person", Story.Reported().Refusal(approve, Actor.System));
        Assert.Equal("needs-a-person", Story.Reported().Refusal(approve, Actor.Reporter));
        Assert.Equal("needs-a-person", Story.Reported().Refusal(approve, Actor.Host));
    }

    [Fact]
    public void An_approval_names_places_of_this_case()
    {
        Assert.Equal("already-approached", Story.Reported().Refusal(new ApproveApproach("p", [], Words, Words)));
        Assert.Equal("no-such-item", Story.Reported().Refusal(new ApproveApproach("p", ["i7"], Words, Words)));
    }

    [Fact]
    public void A_place_that_is_being_chased_is_not_approached_twice() =>
        Assert.Equal("already-approached", Story.Reported().Approves().Refusal(
            new ApproveApproach("p", ["i1"], Words, Words)));

    [Fact]
    public void A_place_that_a_person_saw_gone_needs_no_notice() =>
        Assert.Equal("confirmed", Story.Reported().PersonSees(ItemStatus.Gone).Refusal(
            new ApproveApproach("p", ["i1"], Words, Words)));

    [Fact]
    public void After_a_refusal_or_a_missed_window_another_approach_may_follow()
    {
        var refused = Story.Reported().Approves().HostAnswers(HostAnswer.Refused).Approves();
        var missed = Story.Reported().Approves().At(25.Hours()).Approves();

        Assert.Equal("a2", refused.Item("i1").Approach);
        Assert.Equal("a2", missed.Item("i1").Approach);
        Assert.Equal([24.Hours(), 49.Hours()], missed.At(60.Hours()).When<WindowMissed>());
    }

    [Fact]
    public void A_declined_place_can_be_approached_after_all() =>
        Assert.Equal(TakedownStatus.Approached, Story.Reported().Declines().At(1.Hours()).Approves().Status);

    [Fact]
    public void Declining_needs_a_reason_and_something_undecided()
    {
        Assert.Equal("no-reason", Story.Reported().Refusal(new DeclineApproach([], null)));
        Assert.Equal("nothing-to-decide", Story.Reported().Approves().Refusal(new DeclineApproach([], Words)));
        Assert.Equal("nothing-to-decide", Story.Reported(places: 2).Approves("i1").Refusal(
            new DeclineApproach(["i1"], Words)));
    }

    [Fact]
    public void Declining_some_leaves_the_others_to_decide()
    {
        var story = Story.Reported(places: 2).Declines("i1");

        Assert.Equal(["i2"], story.State.Undecided.Select(i => i.Id));
        Assert.Equal(TakedownStatus.NotApproached, story.Declines().Status);
    }

    [Fact]
    public void A_closed_case_approves_nothing() =>
        Assert.Equal("closed", Closed.Properly().Refusal(new ApproveApproach("p", ["i1"], Words, Words)));

    [Fact]
    public void The_reporter_hears_that_the_host_was_approached_once_it_was()
    {
        var story = Story.Reported().MailIsDown().At(1.Hours()).Approves().At(2.Hours()).MailIsBack();

        Assert.Equal([2.Hours()], story.Sent(Letters.ReporterApproached));
    }
}
