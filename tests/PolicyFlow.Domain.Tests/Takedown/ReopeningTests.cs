using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>A case can come back, with new clocks.</summary>
public sealed class ReopeningTests
{
    [Fact]
    public void A_reopened_case_awaits_a_decision_within_four_hours()
    {
        var story = Closed.Properly().At(50.Hours()).Reopens();

        Assert.Equal(TakedownStatus.Reopened, story.Status);
        Assert.Equal([54.Hours()], story.At(60.Hours()).When<DecisionLapsed>());
    }

    [Fact]
    public void A_reopened_case_gets_a_new_window_and_new_chasers()
    {
        var story = Closed.Properly().At(50.Hours()).Reopens().At(51.Hours()).Approves().At(90.Hours());

        Assert.Equal([63.Hours(), 71.Hours()], story.Sent(Letters.Chaser));
        Assert.Equal([75.Hours()], story.When<WindowMissed>());
    }

    [Fact]
    public void Earlier_confirmations_do_not_count_for_what_is_back()
    {
        var story = Closed.Properly(places: 2).Reopens("i2");

        Assert.True(story.Item("i1").Confirmed);
        Assert.Equal(["i2"], story.State.Undecided.Select(i => i.Id));
    }

    [Fact]
    public void A_notice_that_never_went_out_gives_its_places_back_when_the_case_is_reopened()
    {
        var story = Story.Reported(places: 2).MailIsDown().Approves().OffersSupport().Spends(1)
            .Closes(ClosingOutcome.NotRemoved, withReason: true).Reopens("i2").MailIsBack();

        Assert.Equal(["i1", "i2"], story.State.Undecided.Select(i => i.Id));
        Assert.Empty(story.Sent(Letters.Notice));
    }

    [Fact]
    public void A_place_that_is_not_back_and_whose_host_had_failed_awaits_the_next_step_again()
    {
        var story = Story.Reported(places: 2).Approves().At(25.Hours()).OffersSupport().Spends(1)
            .Closes(ClosingOutcome.NotRemoved, withReason: true).At(50.Hours()).Reopens("i1").At(51.Hours());

        Assert.Equal(story.Start + 54.Hours(), story.State.Ladder.Decision!.EndsAt);
        Assert.Equal([54.Hours()], story.At(60.Hours()).When<EscalationUndecided>());
    }

    [Fact]
    public void Where_no_host_had_failed_there_is_no_next_step_to_decide()
    {
        var story = Closed.Properly(places: 2).At(50.Hours()).Reopens("i1").At(51.Hours());

        Assert.Null(story.State.Ladder.Decision);
    }

    [Fact]
    public void Reopening_needs_a_closed_case_a_reason_and_places_of_this_case()
    {
        Assert.Equal("not-closed", Story.Reported().Refusal(new ReopenCase(Crew.Words("r"), [])));
        Assert.Equal("no-reason", Closed.Properly().Refusal(new ReopenCase(null, [])));
        Assert.Equal("no-such-item", Closed.Properly().Refusal(new ReopenCase(Crew.Words("r"), ["i7"])));
    }

    [Fact]
    public void A_reopened_case_is_looked_at_again_only_after_its_new_closing()
    {
        var story = Closed.Properly().At(6.Hours()).Reopens().Approves().At(7.Hours()).PersonSees(ItemStatus.Gone)
            .Closes().At(30.Days());

        Assert.Equal([31.Hours(), 7.Hours() + 7.Days()], story.When<LookAgainDue>());
        Assert.Equal(1, story.State.TimesReopened);
    }
}
