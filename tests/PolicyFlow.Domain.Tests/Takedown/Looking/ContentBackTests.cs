using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Looking;

/// <summary>Clause 16.4: 24 hours and 7 days after closing the machine looks whether content is back.</summary>
public sealed class ContentBackTests
{
    private static readonly TimeSpan Closing = 5.Hours();

    [Fact]
    public void The_machine_looks_24_hours_and_7_days_after_closing_and_asks_nobody_while_it_is_gone()
    {
        var story = Closed.Properly().SiteShows(ItemStatus.Gone).At(30.Days());

        Assert.Equal(
            [Closing + 24.Hours(), Closing + 7.Days()], story.Looked.Select(l => l.At).Where(at => at > Closing));
        Assert.Empty(story.Told(Letters.LookAgain));
        Assert.Equal(TakedownStatus.Closed, story.Status);
    }

    [Fact]
    public void A_page_that_is_back_reopens_the_case_with_a_decision_clock()
    {
        var story = Closed.Properly().SiteShows(ItemStatus.Up).At(29.Hours());

        Assert.Equal((TakedownStatus.Reopened, 1), (story.Status, story.State.TimesReopened));
        Assert.Equal(["i1"], story.State.Undecided.Select(i => i.Id));
        Assert.Equal([33.Hours()], story.At(34.Hours()).When<DecisionLapsed>());
    }

    [Fact]
    public void Whoever_decides_is_alerted_that_it_is_back()
    {
        var story = Closed.Properly().SiteShows(ItemStatus.Up).At(29.Hours());

        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told("alert-back-again"));
        Assert.Equal([29.Hours(), 29.Hours()], story.Sent(Letters.BackAgain));
    }

    [Fact]
    public void It_gets_a_new_window_once_it_is_approached_again()
    {
        var story = Closed.Properly().SiteShows(ItemStatus.Up).At(30.Hours()).Approves();

        Assert.Equal(story.Start + 54.Hours(), story.Approach("a2").WindowEndsAt);
    }

    [Fact]
    public void Several_places_that_are_back_await_a_decision_together_and_are_told_once()
    {
        var story = Closed.Properly(places: 2).SiteShows(ItemStatus.Up).At(29.Hours());

        Assert.Equal(["i1", "i2"], story.State.Undecided.Select(i => i.Id));
        Assert.Equal(1, story.State.TimesReopened);
        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.BackAgain));
    }

    [Fact]
    public void What_was_back_only_after_seven_days_is_seen_too()
    {
        var story = Closed.Properly().SiteShows(ItemStatus.Gone).At(2.Days()).SiteShows(ItemStatus.Up).At(8.Days());

        Assert.Equal([Closing + 7.Days()], story.When<ContentBack>());
    }

    [Fact]
    public void Where_the_machine_cannot_tell_people_are_asked()
    {
        var story = Closed.Properly().SiteShows(ItemStatus.CannotTell).At(30.Hours());

        Assert.Equal([29.Hours()], story.When<LookNeeded>());
        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.LookAgain));
        Assert.True(story.State.Closed!.LookDue);
    }

    [Fact]
    public void Without_a_captured_page_nothing_proves_that_it_is_the_same_so_people_are_asked()
    {
        var story = Story.Reported().SiteHangs().Approves().At(1.Hours()).PersonSees(ItemStatus.Gone).ClosesProperly()
            .SiteShows(ItemStatus.Up).At(25.Hours());

        Assert.Equal(TakedownStatus.Closed, story.Status);
        Assert.Equal([25.Hours()], story.When<LookNeeded>());
    }

    [Fact]
    public void A_page_that_is_amended_as_confirmed_is_not_back()
    {
        var story = Story.Reported().Approves().PersonSees(ItemStatus.Amended).ClosesProperly()
            .SiteShows(ItemStatus.Amended).At(25.Hours());

        Assert.Equal(TakedownStatus.Closed, story.Status);
        Assert.Empty(story.When<LookNeeded>());
    }

    [Fact]
    public void A_page_that_was_gone_and_now_shows_something_else_is_looked_at_by_people()
    {
        var story = Closed.Properly().SiteShows(ItemStatus.Amended).At(29.Hours());

        Assert.Equal(TakedownStatus.Closed, story.Status);
        Assert.Equal([29.Hours()], story.When<LookNeeded>());
    }

    [Fact]
    public void What_is_in_an_app_is_looked_at_by_people_alone()
    {
        var story = Story.ReportedInAnApp().Approves().PersonSees(ItemStatus.Gone).ClosesProperly().At(25.Hours());

        Assert.Empty(story.Looked);
        Assert.Equal([24.Hours(), 24.Hours()], story.Sent(Letters.LookAgain));
    }
}
