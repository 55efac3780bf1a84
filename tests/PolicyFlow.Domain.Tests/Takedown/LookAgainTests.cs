using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>Clause 16.4: checks are carried out; content can come back.</summary>
public sealed class LookAgainTests
{
    [Fact]
    public void Content_that_was_removed_is_looked_at_again_after_24_hours_and_after_7_days()
    {
        var story = Closed.Properly().At(30.Days());

        Assert.Equal([29.Hours(), 5.Hours() + 7.Days()], story.When<LookAgainDue>());
        Assert.Equal([29.Hours(), 29.Hours(), 5.Hours() + 7.Days(), 5.Hours() + 7.Days()], story.Sent(Letters.LookAgain));
        Assert.Null(story.Due);
    }

    [Fact]
    public void A_look_stays_due_until_a_person_looked()
    {
        var story = Closed.Properly().At(30.Hours());
        Assert.True(story.State.Closed!.LookDue);

        Assert.False(story.PersonSees(ItemStatus.Gone).State.Closed!.LookDue);
    }

    [Fact]
    public void After_downtime_one_look_answers_for_both()
    {
        var story = Closed.Properly().AsleepUntil(30.Days());

        Assert.Equal([30.Days()], story.When<LookAgainDue>());
        Assert.Null(story.Due);
    }

    [Fact]
    public void A_kept_login_page_proves_nothing_so_that_a_person_has_to_look()
    {
        var story = Story.Reported().SiteHangs().Approves().Do(
            new RecordCapture("i1", ItemStatus.CannotTell, "login-wall", new EvidenceFile(
                new string('1', 64), "text/plain", 10, Crew.Words("page"))), Actor.System);

        story.PersonSees(ItemStatus.Gone).ClosesProperly().SiteShows(ItemStatus.Up).At(30.Hours());

        Assert.Empty(story.When<ContentBack>());
        Assert.Single(story.When<LookNeeded>());
    }
}
