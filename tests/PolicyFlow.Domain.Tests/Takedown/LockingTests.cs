using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>Clauses 7.1 and 8.1: where a sexual image of a child may be involved.</summary>
public sealed class LockingTests
{
    private static readonly string Picture = new('a', 64);
    private static readonly string OtherPicture = new('b', 64);

    public static TheoryData<string> Everybody => ["reporter", "person:" + Crew.Manager, "person:" + Crew.Lead];

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Anybody_locks_with_one_press_and_the_lead_is_told_at_once(string who)
    {
        var story = WithFiles().Do(new LockContent(["i1"], [Picture]), Actor.Parse(who));

        Assert.True(story.Item("i1").Locked);
        Assert.False(story.Item("i2").Locked);
        Assert.Equal([Picture], story.State.LockedFiles);
        Assert.Equal([Crew.Lead], story.Told(Letters.SexualImage));
        Assert.Equal(story.Clock + 1.Hours(), story.State.Safeguarding!.EndsAt);
    }

    [Fact]
    public void A_second_press_changes_nothing()
    {
        var story = WithFiles().Do(new LockContent(["i1"], [Picture]), Actor.Reporter)
            .Do(new LockContent(["i1"], [Picture]), Crew.TheManager);

        Assert.Single(story.When<ContentLocked>());
        Assert.Single(story.Told(Letters.SexualImage));
    }

    [Fact]
    public void A_closed_case_can_be_locked_too()
    {
        var story = Story.Reported().Declines().ClosesProperly().Do(new LockContent(["i1"], []), Actor.Reporter);

        Assert.True(story.Item("i1").Locked);
        Assert.Equal([Crew.Lead], story.Told(Letters.SexualImage));
    }

    [Fact]
    public void What_the_case_does_not_have_cannot_be_locked()
    {
        Assert.Equal("no-such-item", Story.Reported().Refusal(new LockContent(["i9"], [])));
        Assert.Equal("no-such-file", Story.Reported().Refusal(new LockContent([], [Picture])));
    }

    [Fact]
    public void No_notice_is_approved_about_a_locked_place_and_none_waits_for_a_decision()
    {
        var story = Story.Reported().Do(new LockContent(["i1"], []));

        Assert.Equal("locked", story.Refusal(new ApproveApproach("provider:demo-host", ["i1"], Crew.Words("to"), Crew.Words("n"))));
        Assert.Null(story.State.Decision);
        Assert.Empty(story.At(5.Hours()).When<DecisionLapsed>());
    }

    [Fact]
    public void A_running_approach_is_chased_no_more()
    {
        var story = Story.Reported().Approves().At(1.Hours()).Do(new LockContent(["i1"], []), Actor.Reporter).At(8.Days());

        Assert.Single(story.Told(Letters.Notice));
        Assert.Empty(story.Told(Letters.Chaser));
        Assert.Empty(story.When<WindowMissed>());
        Assert.DoesNotContain(story.Timeline, r => r.Event is ItemProbed && r.At - story.Start > 1.Hours());
    }

    [Fact]
    public void A_letter_that_has_not_gone_out_never_goes_and_the_other_places_are_decided_anew()
    {
        var story = Story.Reported(places: 2).MailIsDown().Approves().Do(new LockContent(["i1"], []), Actor.Reporter)
            .MailIsBack();

        Assert.Empty(story.Told(Letters.Notice));
        Assert.True(story.Item("i2").AwaitsDecision);
        Assert.Equal(story.Clock + Rules.Default.Takedown.DecideWithin, story.State.Decision!.EndsAt);
        Assert.Single(story.Approves("i2").Told(Letters.Notice));
    }

    [Fact]
    public void A_letter_that_named_it_is_quoted_in_no_chaser_and_a_person_chases_the_other_places()
    {
        var story = Story.Reported(places: 2).Approves().At(1.Hours()).Do(new LockContent(["i1"], [])).At(13.Hours());

        Assert.Empty(story.Told(Letters.Chaser));
        Assert.Equal([Crew.Manager], story.Told(Letters.Reminder));
        Assert.Equal("a1", story.Item("i2").Approach);
    }

    [Fact]
    public void A_chaser_that_the_mail_held_up_is_withdrawn()
    {
        var story = Story.Reported(places: 2).Approves().MailIsDown().At(13.Hours()).Do(new LockContent(["i1"], []))
            .MailIsBack();

        Assert.Empty(story.Told(Letters.Chaser));
        Assert.Contains("locked", story.Last<LetterSkipped>().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_to_a_further_body_that_has_not_gone_out_is_taken_back()
    {
        var story = Story.Reported(places: 2).Approves().At(25.Hours()).MailIsDown()
            .Do(new SendEscalation(EscalationRung.Helpline, null, Crew.Words("helpline"), Crew.Words("letter")))
            .Do(new LockContent(["i1"], [])).MailIsBack();

        Assert.Empty(story.Told(Letters.Escalation));
        Assert.NotNull(story.State.Ladder.Decision);
        Assert.Equal(EscalationRung.Helpline, Climbing.Next(story.State));
    }

    [Fact]
    public void Nothing_of_it_is_captured_or_looked_at()
    {
        var story = Story.Reported().SiteHangs().Approves().Do(new LockContent(["i1"], [])).SiteAnswersAgain().At(8.Days());

        Assert.Empty(story.When<ItemCaptured>());
        Assert.Empty(story.When<ItemProbed>());
    }

    [Fact]
    public void Only_a_lead_unlocks_and_says_why()
    {
        var story = Story.Reported().Do(new LockContent(["i1"], []), Actor.Reporter);
        var unlock = new UnlockContent(["i1"], [], Crew.Words("why"));

        Assert.Equal("needs-a-lead", story.Refusal(unlock));
        Assert.Equal("needs-a-lead", story.Refusal(unlock, Actor.Reporter));
        Assert.Equal("no-reason", story.Refusal(unlock with { Reason = null }, Crew.TheLead));
        Assert.False(story.Do(unlock, Crew.TheLead).Item("i1").Locked);
        Assert.Equal("nothing-locked", story.Refusal(unlock, Crew.TheLead));
    }

    [Fact]
    public void What_is_unlocked_awaits_a_decision_with_a_clock()
    {
        var story = Story.Reported().Approves().Do(new LockContent(["i1"], []), Actor.Reporter).At(30.Hours())
            .Do(new UnlockContent(["i1"], [], Crew.Words("why")), Crew.TheLead);

        Assert.True(story.Item("i1").AwaitsDecision);
        Assert.Equal(story.Clock + Rules.Default.Takedown.DecideWithin, story.State.Decision!.EndsAt);
    }

    [Fact]
    public void Only_a_lead_destroys_only_what_is_locked_and_only_with_a_reason()
    {
        var story = WithFiles().Do(new LockContent(["i1"], [Picture]), Actor.Reporter);
        var destroy = new DestroyOnInstruction(["i1"], [Picture], ["b-i1"], Instructor.Police, Crew.Words("why"));

        Assert.Equal("needs-a-lead", story.Refusal(destroy));
        Assert.Equal("no-reason", story.Refusal(destroy with { Reason = null }, Crew.TheLead));
        Assert.Equal("nothing-chosen", story.Refusal(destroy with { Items = [], Files = [] }, Crew.TheLead));
        Assert.Equal("not-locked", story.Refusal(destroy with { Items = ["i2"] }, Crew.TheLead));
        Assert.Equal("not-locked", story.Refusal(destroy with { Files = [OtherPicture] }, Crew.TheLead));
    }

    [Fact]
    public void What_is_destroyed_stays_locked_and_who_why_and_when_stay_on_record()
    {
        var story = WithFiles().Do(new LockContent(["i1"], [Picture]), Actor.Reporter).At(1.Days())
            .Do(new DestroyOnInstruction(["i1"], [Picture], ["b-i1"], Instructor.Iwf, Crew.Words("why")), Crew.TheLead);

        Assert.True(story.Item("i1") is { Destroyed: true, Locked: true });
        Assert.Equal([OtherPicture], story.State.Files.Select(f => f.Sha256));
        Assert.Contains(Picture, story.State.LockedFiles);
        Assert.Equal((Instructor.Iwf, 1.Days()),
            (story.Last<DestroyedOnInstruction>().By, story.When<DestroyedOnInstruction>().Single()));
        Assert.Equal(Crew.TheLead, story.Timeline[^1].Actor);
        Assert.Equal("destroyed", story.Refusal(new UnlockContent(["i1"], [], Crew.Words("why")), Crew.TheLead));
    }

    private static Story WithFiles() => Story.Reported(places: 2).Do(
        new AddToReport(null, [], [File(Picture), File(OtherPicture)]), Actor.Reporter);

    private static EvidenceFile File(string sha256) => new(sha256, "image/png", 10, Crew.Words("name"));
}
