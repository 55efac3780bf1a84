using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Tests.Acknowledgement;

public sealed class EntryRuleTests
{
    private static readonly DateOnly First = new(2026, 10, 1);

    [Fact]
    public void Whoever_is_put_in_gets_an_invitation_and_putting_them_in_again_changes_nothing()
    {
        var story = EntryStory.Enrolled();
        story.Accept(new Enrol("campaign-c-1", "m-1", "social", 2, "aa", null, "", default, false, true, First));

        Assert.Equal(("send-policy-digest", "member:m-1", "2026-10-01"), Only(story.Effects));
    }

    [Fact]
    public void Without_an_address_nobody_is_written_to() => Assert.Empty(EntryStory.Enrolled(address: false).Effects);

    [Fact]
    public void A_round_that_was_claimed_is_not_claimed_again_nor_is_an_earlier_one()
    {
        var story = EntryStory.Enrolled();
        story.Accept(Round(2, RoundKind.Reminder, 8));
        story.Accept(Round(2, RoundKind.Reminder, 8));
        story.Accept(Round(1, RoundKind.Reminder, 5));

        Assert.Single(story.Events.OfType<RoundClaimed>());
    }

    [Fact]
    public void A_later_round_takes_the_place_of_a_letter_that_has_not_gone_yet()
    {
        var story = EntryStory.Enrolled();
        story.Accept(Round(1, RoundKind.Reminder, 5));

        Assert.Equal(("send-policy-digest", "member:m-1", "2026-10-05"), Only(story.Wanted));
    }

    [Fact]
    public void The_line_managers_round_tells_the_line_manager_and_leaves_the_persons_own_letter_alone()
    {
        var story = EntryStory.Enrolled();
        story.Accept(Round(3, RoundKind.LineManager, 12, "m-9"));

        Assert.Equal(["member:m-1", "member:m-9"], story.Wanted.Select(e => e.Lane));
    }

    [Fact]
    public void Nothing_goes_to_somebody_who_is_done_but_what_they_confirmed()
    {
        var story = EntryStory.Enrolled();
        story.Confirm();
        story.Accept(Round(1, RoundKind.Reminder, 5));

        Assert.Equal("send-policy-certificate", Assert.Single(story.Wanted).Kind);
    }

    [Fact]
    public void Whoever_is_away_is_left_alone_and_asked_anew_on_the_next_school_day_with_days_of_their_own()
    {
        var story = EntryStory.Enrolled();
        story.Accept(new SetAwayUntil(new DateOnly(2026, 10, 9)));
        Assert.Empty(story.Wanted);
        story.Accept(Round(1, RoundKind.Reminder, 5));
        story.Accept(new LookAtDay(new DateOnly(2026, 10, 9)));
        Assert.Empty(story.Wanted);

        story.Accept(new LookAtDay(new DateOnly(2026, 10, 12)));
        Assert.Equal(("send-policy-digest", "member:m-1", "2026-10-12"), Only(story.Wanted));
        story.Accept(Round(2, RoundKind.Reminder, 13));
        story.Accept(new LookAtDay(new DateOnly(2026, 10, 14)));
        Assert.Empty(story.Events.OfType<RoundClaimed>());
        story.Accept(new LookAtDay(new DateOnly(2026, 10, 15)));
        Assert.Equal((1, RoundKind.Reminder), (story.State.Round, story.State.LastKind));
    }

    [Fact]
    public void Own_days_that_were_slept_through_bring_the_latest_round_only()
    {
        var story = EntryStory.Enrolled(joiner: true);
        story.Accept(new LookAtDay(First.AddDays(30)));

        Assert.Equal([RoundKind.Final], story.Events.OfType<RoundClaimed>().Select(r => r.Kind));
    }

    [Fact]
    public void Mail_that_does_not_reach_somebody_stops_and_managers_are_told_once()
    {
        var story = EntryStory.Enrolled();
        story.Accept(new DoubtAddress());
        story.Accept(new DoubtAddress());
        story.Accept(Round(1, RoundKind.Reminder, 5));

        var told = Assert.Single(story.Wanted);
        Assert.Equal(("tell-policy-matter", "unreachable"), (told.Kind, told.About));
    }

    [Fact]
    public void Another_address_makes_earlier_links_useless_and_gets_one_of_its_own()
    {
        var story = EntryStory.Enrolled();
        story.Accept(new DoubtAddress());
        story.Accept(new AddressChanged(true, new DateOnly(2026, 10, 6)));

        Assert.Equal((2, true, false), (story.State.LinkSerial, story.State.Mailable, story.State.Unreachable));
        Assert.Contains(story.Wanted, e => e is { Kind: "send-policy-digest", About: "2026-10-06" });
    }

    [Fact]
    public void Another_version_and_other_words_are_not_confirmed_and_nothing_is_before_it_was_read()
    {
        var story = EntryStory.Enrolled();
        Assert.Equal("not-read", story.Refuse(EntryStory.Confirmation()));
        story.Accept(new OpenPolicy());
        story.Accept(new ReadSection(1, 1));
        Assert.Equal("another-version", story.Refuse(EntryStory.Confirmation(hash: "bb")));
        Assert.Equal("another-wording", story.Refuse(EntryStory.Confirmation(version: 3)));
    }

    [Fact]
    public void Whoever_declined_or_was_let_off_stays_so_when_the_campaign_ends_and_is_asked_no_more()
    {
        var declined = EntryStory.Enrolled();
        declined.Accept(EntryStory.Declining);
        declined.Accept(new LapseEntry());
        var exempt = EntryStory.Enrolled();
        exempt.Accept(EntryStory.Exempting(new DateOnly(2026, 10, 5)));
        exempt.Accept(new SupersedeEntry());
        exempt.Accept(new LookAtDay(new DateOnly(2026, 10, 6)));

        Assert.Equal((EntryStatus.Declined, EntryStatus.Exempt), (declined.State.Status, exempt.State.Status));
        Assert.Equal("closed", declined.Refuse(new AskAgain(new BodyRef("b1", "aa"), First)));
        Assert.True(exempt.State.Closed);
    }

    [Fact]
    public void Whoever_left_and_comes_back_is_asked_anew_and_no_earlier_link_opens_anything()
    {
        var story = EntryStory.Enrolled();
        story.Accept(new CloseAsLeft());
        Assert.Equal(EntryStatus.Left, story.State.Status);
        story.Accept(new Enrol(
            EntryStory.Campaign, EntryStory.Me, "social", 2, "aa", null, "", default, true, true, First.AddDays(5)));

        Assert.Equal((EntryStatus.Pending, 2, false), (story.State.Status, story.State.LinkSerial, story.State.Closed));
    }

    private static ClaimRound Round(int number, RoundKind kind, int day, string? manager = null) =>
        new(number, kind, new DateOnly(2026, 10, day), manager);

    private static (string Kind, string Lane, string? About) Only(IEnumerable<Effect> effects)
    {
        var effect = Assert.Single(effects);
        return (effect.Kind, effect.Lane, effect.About);
    }

    [Fact]
    public void Nobody_without_an_address_is_called_silent_since_nothing_was_sent()
    {
        foreach (var address in (bool[])[true, false])
        {
            var story = EntryStory.Enrolled(address: address);
            story.Accept(new ClaimRound(1, RoundKind.Reminder, new DateOnly(2026, 10, 5)));
            story.Accept(new ClaimRound(2, RoundKind.Reminder, new DateOnly(2026, 10, 8)));
            Assert.Equal(address, story.State.Silent);
        }
    }
}
