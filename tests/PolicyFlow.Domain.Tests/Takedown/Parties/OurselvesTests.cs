using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Parties;

/// <summary>Clause 13.1: content on one of our own accounts is captured, removed and told.</summary>
public sealed class OurselvesTests
{
    [Fact]
    public void The_page_is_captured_at_once() =>
        Assert.Equal([TimeSpan.Zero], Story.Reported().RemovesOurselves().When<ItemCaptured>());

    [Fact]
    public void Safeguarding_leads_and_it_directors_are_told() => Assert.Equal(
        [Crew.Lead, Crew.ItDirector],
        Story.Reported(duty: Crew.WithGovernors).RemovesOurselves().Told(Letters.OwnAccount));

    [Fact]
    public void Where_there_is_neither_the_next_in_line_is_told() => Assert.Equal(
        [Crew.Principal],
        Story.Reported(duty: Crew.Everybody with { SafeguardingLeads = [] }).RemovesOurselves().Told(Letters.OwnAccount));

    [Fact]
    public void It_has_a_window_and_reminds_the_manager()
    {
        var story = Story.Reported().At(1.Hours()).RemovesOurselves().At(50.Hours());

        Assert.Equal([13.Hours(), 21.Hours()], story.Sent(Letters.Reminder));
        Assert.Equal([Crew.Manager, Crew.Manager], story.Told(Letters.Reminder));
        Assert.Equal([25.Hours()], story.When<WindowMissed>());
    }

    [Fact]
    public void Nothing_goes_to_a_host() =>
        Assert.DoesNotContain(
            Story.Reported().RemovesOurselves().At(50.Hours()).Letters, l => Letters.GoesOutside(l.Kind));

    [Fact]
    public void What_we_do_ourselves_needs_no_leave_to_send_so_a_hold_does_not_stop_it() =>
        Assert.Equal(ResponsibleParty.Ourselves, Story.Reported().PlacesHold().RemovesOurselves().Approach().Responsible);

    [Fact]
    public void A_person_confirms_it_like_everything_else() => Assert.Equal(
        TakedownStatus.Confirmed, Story.Reported().RemovesOurselves().PersonSees(ItemStatus.Gone).Status);

    [Fact]
    public void Only_a_named_person_starts_it() => Assert.Equal(
        "needs-a-person", Story.Reported().Refusal(new RemoveOurselves(["i1"], null), Actor.System));
}
