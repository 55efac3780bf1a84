using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Looking;

/// <summary>Clause 16.4: while a window runs the machine looks, ever more often.</summary>
public sealed class ProbingTests
{
    private static Story Approached => Story.Reported().SiteShows(ItemStatus.Up).Approves();

    [Fact]
    public void The_looks_come_closer_together_towards_the_end_of_the_window() => Assert.Equal(
        [
            1.Hours(), 6.Hours(), 12.Hours(), 16.Hours(), 20.Hours(), 22.Hours(), 23.Hours(), 23.Hours() + 30.Minutes(),
            23.Hours() + 50.Minutes(),
        ],
        Times(Approached.At(3.Days())));

    [Fact]
    public void They_stop_when_a_person_has_confirmed()
    {
        var story = Approached.At(13.Hours()).PersonSees(ItemStatus.Gone).At(24.Hours());

        Assert.Equal([1.Hours(), 6.Hours(), 12.Hours()], Times(story));
    }

    [Fact]
    public void A_place_that_is_confirmed_leaves_the_others_watched()
    {
        var story = Story.Reported(places: 2).Approves().PersonSees(ItemStatus.Gone, "i1").At(6.Hours());

        Assert.Equal([(1.Hours(), "i2"), (6.Hours(), "i2")], story.Looked);
    }

    [Fact]
    public void What_the_host_says_does_not_stop_them_and_a_page_that_is_still_there_is_chased_again()
    {
        var story = Approached.At(2.Hours()).HostAnswers(HostAnswer.Removed);
        Assert.Equal(TakedownStatus.RemovalClaimed, story.Status);

        story.At(12.Hours());
        Assert.Equal(TakedownStatus.Approached, story.Status);
        Assert.Equal([12.Hours()], story.Sent(Letters.Chaser));
    }

    [Fact]
    public void After_downtime_one_look_answers_for_all_that_were_missed()
    {
        var story = Approached.AsleepUntil(17.Hours());

        Assert.Equal([17.Hours()], Times(story));
        Assert.Equal(4, story.Last<ProbeDue>().Round);
        Assert.Equal([17.Hours(), 20.Hours()], Times(story.At(21.Hours())));
    }

    [Fact]
    public void A_look_that_cannot_tell_takes_nothing_away_from_what_was_seen()
    {
        var story = Story.Reported().Approves().SiteShows(ItemStatus.Gone).At(2.Hours())
            .SiteShows(ItemStatus.CannotTell).At(6.Hours());

        Assert.Equal([1.Hours(), 6.Hours()], Times(story));
        Assert.Equal((ItemStatus.Gone, TakedownStatus.SeenGone), (story.Item("i1").MachineSaw, story.Status));
    }

    [Fact]
    public void A_first_look_that_cannot_tell_says_so_and_settles_nothing()
    {
        var story = Story.Reported().SiteHangs().Approves().At(70.Minutes());

        Assert.Equal(ItemStatus.CannotTell, story.Item("i1").MachineSaw);
        Assert.Equal(TakedownStatus.Approached, story.Status);
    }

    [Fact]
    public void Looks_go_on_while_a_further_body_has_its_time()
    {
        var story = Approached.At(25.Hours()).SendsEscalation(EscalationRung.Helpline).At(4.Days());

        Assert.Equal([31.Hours(), 37.Hours(), 43.Hours()], Times(story).Where(at => at > 25.Hours()));
    }

    [Fact]
    public void They_stop_there_too_when_a_person_has_confirmed()
    {
        var story = Approached.At(25.Hours()).SendsEscalation(EscalationRung.Helpline)
            .At(32.Hours()).PersonSees(ItemStatus.Gone).At(4.Days());

        Assert.Equal([31.Hours()], Times(story).Where(at => at > 25.Hours()));
    }

    private static IEnumerable<TimeSpan> Times(Story story) => story.Looked.Select(l => l.At);
}
