using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>A case is as far as the least advanced of its parts.</summary>
public sealed class StatusTests
{
    [Fact]
    public void The_story_of_one_place()
    {
        var story = Story.Reported();
        Assert.Equal(TakedownStatus.Reported, story.Status);
        Assert.Equal(TakedownStatus.Approved, story.MailIsDown().Approves().Status);
        Assert.Equal(TakedownStatus.Approached, story.MailIsBack().Status);
        Assert.Equal(TakedownStatus.WindowMissed, story.At(24.Hours()).Status);
        Assert.Equal(TakedownStatus.RemovalClaimed, story.HostAnswers(HostAnswer.Removed).Status);
        Assert.Equal(TakedownStatus.SeenGone, story.MachineSees(ItemStatus.Gone).Status);
        Assert.Equal(TakedownStatus.Confirmed, story.PersonSees(ItemStatus.Gone).Status);
        Assert.Equal(TakedownStatus.Closed, story.ClosesProperly().Status);
        Assert.Equal(TakedownStatus.Reopened, story.Reopens().Status);
    }

    [Fact]
    public void The_least_advanced_approach_gives_the_status()
    {
        var story = Story.Reported(places: 2).Approves("i1").Approves("i2").HostAnswers(HostAnswer.Removed, "a1");
        Assert.Equal(TakedownStatus.Approached, story.Status);

        story.PersonSees(ItemStatus.Gone, "i1").HostAnswers(HostAnswer.Removed, "a2");
        Assert.Equal(TakedownStatus.RemovalClaimed, story.Status);
    }

    [Fact]
    public void Declined_places_hold_nothing_back() =>
        Assert.Equal(TakedownStatus.Confirmed,
            Story.Reported(places: 2).Declines("i1").Approves("i2").PersonSees(ItemStatus.Gone, "i2").Status);

    [Fact]
    public void The_window_shown_is_that_of_places_that_nobody_confirmed()
    {
        var story = Story.Reported(places: 2).Approves("i1").At(2.Hours()).Approves("i2").PersonSees(ItemStatus.Gone, "i1");

        Assert.Equal(story.Start + 26.Hours(), TakedownStatusOf.WindowEndsAt(story.State));
        Assert.Null(TakedownStatusOf.WindowEndsAt(Closed.Properly().State));
    }
}
