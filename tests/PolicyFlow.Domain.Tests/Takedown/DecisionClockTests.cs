using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>Clause 16.3 with 5.1: a manager decides within four hours, or it climbs.</summary>
public sealed class DecisionClockTests
{
    [Fact]
    public void A_decision_is_warned_of_after_three_hours_and_climbs_after_four()
    {
        var story = Story.Reported().At(24.Hours());

        Assert.Equal([3.Hours()], story.When<DecisionWarned>());
        Assert.Equal([4.Hours()], story.When<DecisionLapsed>());
        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.DecisionWarning));
        Assert.Equal(
            [Crew.Manager, Crew.OtherManager, Crew.Lead, Crew.Principal], story.Told(Letters.DecisionLapsed));
    }

    [Fact]
    public void After_downtime_only_the_lapse_is_told()
    {
        var story = Story.Reported().AsleepUntil(7.Hours());

        Assert.Empty(story.When<DecisionWarned>());
        Assert.Equal([7.Hours()], story.When<DecisionLapsed>());
    }

    [Fact]
    public void A_decision_stops_the_clock()
    {
        Assert.Empty(Story.Reported().At(1.Hours()).Approves().At(9.Hours()).When<DecisionLapsed>());
        Assert.Empty(Story.Reported().At(1.Hours()).Declines().At(9.Hours()).When<DecisionLapsed>());
        Assert.Empty(Story.Reported().At(1.Hours()).RecordsApproach().At(9.Hours()).When<DecisionLapsed>());
        Assert.Empty(Story.Reported().At(1.Hours()).PersonSees(ItemStatus.Gone).At(9.Hours()).When<DecisionLapsed>());
    }

    [Fact]
    public void A_decision_on_some_places_leaves_the_clock_running_for_the_rest() =>
        Assert.Equal([4.Hours()], Story.Reported(places: 2).Approves("i1").At(9.Hours()).When<DecisionLapsed>());

    [Fact]
    public void A_lapsed_decision_can_still_be_taken()
    {
        var story = Story.Reported().At(9.Hours()).Approves();

        Assert.Null(story.State.Decision);
        Assert.Equal([9.Hours()], story.Sent(Letters.Notice));
    }

    [Fact]
    public void A_changed_setting_moves_no_clock_that_runs()
    {
        var slower = Domain.Cases.Rules.Default with
        {
            Takedown = TakedownRules.Default with { DecideWithin = 40.Hours() },
        };

        Assert.Equal([4.Hours()], Story.Reported().RulesNow(slower).At(50.Hours()).When<DecisionLapsed>());
        Assert.Equal([40.Hours()], Story.Reported(rules: slower).At(50.Hours()).When<DecisionLapsed>());
    }

    [Fact]
    public void A_warning_overtaken_by_the_decision_is_withdrawn()
    {
        var story = Story.Reported().MailIsDown().At(3.Hours()).Approves().MailIsBack();

        Assert.Empty(story.Sent(Letters.DecisionWarning));
        Assert.Contains(story.Timeline, r => r.Event is LetterSkipped { Letter: Letters.DecisionWarning });
    }

    [Fact]
    public void A_place_that_was_gone_and_is_back_awaits_a_decision_with_a_clock()
    {
        var story = Story.Reported().At(1.Hours()).PersonSees(ItemStatus.Gone).At(10.Hours()).PersonSees(ItemStatus.Up);

        Assert.Equal(TakedownStatus.Reported, story.Status);
        Assert.Equal([14.Hours()], story.At(20.Hours()).When<DecisionLapsed>());
    }

    [Fact]
    public void A_place_that_is_back_after_its_notice_was_withdrawn_awaits_a_decision_too()
    {
        var story = Story.Reported().MailIsDown().Approves().PersonSees(ItemStatus.Gone).MailIsBack().At(10.Hours())
            .PersonSees(ItemStatus.Up);

        Assert.Equal([14.Hours()], story.At(20.Hours()).When<DecisionLapsed>());
    }

    [Fact]
    public void A_report_without_any_place_is_decided_like_others()
    {
        var told = Story.Reported(places: 0);

        Assert.Equal("undecided", Story.Reported(places: 0).OffersSupport().Spends(1).Refusal(new CloseCase(null, null, 1)));
        Assert.Equal([4.Hours()], Story.Reported(places: 0).PersonSees(ItemStatus.CannotTell).At(9.Hours())
            .When<DecisionLapsed>());
        Assert.Equal(TakedownStatus.NotApproached, told.Declines().Status);
        Assert.Empty(told.At(9.Hours()).When<DecisionLapsed>());
        Assert.Equal(TakedownStatus.Closed, told.ClosesProperly().Status);
    }
}
