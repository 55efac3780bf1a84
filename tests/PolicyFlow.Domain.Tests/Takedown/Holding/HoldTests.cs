using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Holding;

/// <summary>Who places and lifts a hold, and what it does to the clocks.</summary>
public sealed class HoldTests
{
    [Fact]
    public void A_named_person_places_a_hold_with_a_reason_and_each_kind_once()
    {
        Assert.Equal("needs-a-person", Story.Reported().Refusal(Place, Actor.System));
        Assert.Equal("no-reason", Story.Reported().Refusal(Place with { Reason = null }));
        Assert.Equal("on-already", Story.Reported().PlacesHold().Refusal(Place));
        Assert.Equal(2, Story.Reported().PlacesHold().PlacesHold(HoldKind.Lado).State.Holds.Count);
    }

    [Fact]
    public void A_named_person_lifts_a_hold_that_is_on_with_a_reason()
    {
        var lift = new LiftHold(HoldKind.Police, Crew.Words("over"));

        Assert.Equal("not-on", Story.Reported().Refusal(lift));
        Assert.Equal("no-reason", Story.Reported().PlacesHold().Refusal(lift with { Reason = null }));
        Assert.Equal("needs-a-person", Story.Reported().PlacesHold().Refusal(lift, Actor.System));
        Assert.False(Story.Reported().PlacesHold().LiftsHold().State.Held);
    }

    [Fact]
    public void The_decision_clock_stops_and_starts_anew()
    {
        var story = Story.Reported().At(2.Hours()).PlacesHold().At(10.Hours());
        Assert.Empty(story.When<DecisionWarned>());

        story.LiftsHold().At(2.Days());
        Assert.Equal([13.Hours()], story.When<DecisionWarned>());
        Assert.Equal([14.Hours()], story.When<DecisionLapsed>());
    }

    [Fact]
    public void It_starts_anew_only_when_the_last_hold_is_lifted()
    {
        var story = Story.Reported().PlacesHold().PlacesHold(HoldKind.Lado).At(10.Hours()).LiftsHold().At(20.Hours());
        Assert.Empty(story.When<DecisionLapsed>());

        Assert.Equal([24.Hours()], story.LiftsHold(HoldKind.Lado).At(2.Days()).When<DecisionLapsed>());
    }

    [Fact]
    public void A_report_that_names_no_place_still_awaits_its_decision_afterwards()
    {
        var story = Story.Reported(places: 0).PlacesHold().At(10.Hours());
        Assert.Empty(story.When<DecisionLapsed>());

        Assert.Equal([14.Hours()], story.LiftsHold().At(2.Days()).When<DecisionLapsed>());
    }

    [Fact]
    public void A_letter_that_comes_back_meanwhile_is_decided_on_after_the_hold()
    {
        var notice = new Effect(Letters.Notice, Letters.HostLane("a1"), "a1");
        var story = Story.Reported().Approves().PlacesHold().At(1.Hours()).ComesBack(notice).At(20.Hours());
        Assert.Empty(story.When<DecisionLapsed>());

        Assert.Equal([24.Hours()], story.LiftsHold().At(2.Days()).When<DecisionLapsed>());
    }

    [Fact]
    public void Where_nothing_awaits_a_decision_no_clock_starts() =>
        Assert.Null(Story.Reported().Approves().PlacesHold().LiftsHold().State.Decision);

    [Theory]
    [InlineData(20)]
    [InlineData(25)]
    public void The_clock_on_the_next_rung_stops_and_starts_anew_too(int hours)
    {
        var story = Story.Reported().Approves().At(hours.Hours()).PlacesHold().At(40.Hours());
        Assert.Equal([24.Hours()], story.When<WindowMissed>());
        Assert.Empty(story.When<EscalationUndecided>());

        Assert.Equal([44.Hours()], story.LiftsHold().At(5.Days()).When<EscalationUndecided>());
    }

    [Fact]
    public void A_rung_that_had_not_gone_out_is_proposed_again()
    {
        var story = Story.Reported().Approves().At(25.Hours()).MailIsDown().SendsEscalation(EscalationRung.Helpline)
            .PlacesHold().At(30.Hours()).LiftsHold();

        Assert.Equal(EscalationRung.Helpline, Climbing.Next(story.State));
        Assert.Equal([34.Hours()], story.At(5.Days()).When<EscalationUndecided>());
    }

    [Fact]
    public void Somebody_is_asked_every_seven_days_whether_it_is_still_needed()
    {
        var story = Story.Reported().PlacesHold().At(22.Days());

        Assert.Equal([7.Days(), 14.Days(), 21.Days()], story.When<HoldReviewDue>());
        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.HoldReview).Distinct());
        Assert.Empty(Story.Reported().PlacesHold().At(6.Days()).LiftsHold().At(22.Days()).When<HoldReviewDue>());
    }

    [Fact]
    public void It_is_asked_of_a_closed_case_too_since_nothing_of_it_is_erased_meanwhile()
    {
        var story = Closed.Properly().PlacesHold().At(20.Days());

        Assert.Equal(2, story.When<HoldReviewDue>().Count);
        Assert.NotEmpty(story.Told(Letters.HoldReview));
    }

    [Fact]
    public void Content_that_is_back_in_a_held_case_is_told_and_decided_on_after_the_hold()
    {
        var story = Closed.Properly().PlacesHold().SiteShows(ItemStatus.Up).At(40.Hours());
        Assert.Equal(TakedownStatus.Reopened, story.Status);
        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.BackAgain));
        Assert.Empty(story.When<DecisionLapsed>());

        Assert.Equal([44.Hours()], story.LiftsHold().At(5.Days()).When<DecisionLapsed>());
    }

    private static PlaceHold Place => new(HoldKind.Police, Crew.Words("who asked"));
}
