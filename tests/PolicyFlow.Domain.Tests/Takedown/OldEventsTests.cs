using System.Globalization;
using System.Text.Json.Nodes;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>A case that began under earlier rules goes on under today's.</summary>
public sealed class OldEventsTests
{
    private static readonly (string At, string Name)[] Sent =
    [
        ("2026-03-02T09:00:00Z", "takedown-reported"), ("2026-03-02T09:10:00Z", "safeguarding-taken"),
        ("2026-03-02T09:30:00Z", "approach-approved"), ("2026-03-02T10:00:00Z", "notice-sent"),
        ("2026-03-02T10:00:00Z", "notice-received"),
    ];

    private static readonly (string At, string Name)[] Missed = [.. Sent, ("2026-03-03T10:00:00Z", "window-missed")];

    private static readonly (string At, string Name)[] Looking =
        [.. Sent, ("2026-03-02T16:00:00Z", "case-closed"), ("2026-03-03T16:00:00Z", "look-again-due")];

    [Fact]
    public void Its_notice_goes_out_without_waiting_for_a_page()
    {
        var story = Story.GoesOn(Read(Sent[..3]));

        Assert.Empty(story.Approach().Captures);
        Assert.Equal(NoticeGround.PlatformRules, story.Approach().Ground);
        Assert.Null(new TakedownDecider().StillWanted(
            story.State, new Effect(Letters.Notice, Letters.HostLane("a1"), "a1")));
    }

    [Fact]
    public void Its_window_runs_on_and_proposes_the_helpline_with_a_clock()
    {
        var story = Story.GoesOn(Read(Sent)).At(25.Hours());

        Assert.Equal([13.Hours(), 21.Hours()], story.Sent(Letters.Chaser));
        Assert.Equal([25.Hours()], story.When<WindowMissed>());
        Assert.Equal(EscalationRung.Helpline, Climbing.Next(story.State));
        Assert.Equal([29.Hours()], story.At(5.Days()).When<EscalationUndecided>());
    }

    [Fact]
    public void A_window_that_was_missed_then_has_no_clock_and_a_rung_can_be_sent()
    {
        var story = Story.GoesOn(Read(Missed)).At(30.Hours());
        Assert.Equal(TakedownStatus.WindowMissed, story.Status);
        Assert.Null(story.Due);

        Assert.Equal([54.Hours()], story.SendsEscalation(EscalationRung.Helpline).At(5.Days()).When<RungLapsed>());
    }

    [Fact]
    public void A_step_recorded_then_never_lapses_and_the_ladder_goes_on_beside_it()
    {
        var story = Story.GoesOn(Read([.. Missed, ("2026-03-03T12:00:00Z", "escalation-recorded")])).At(5.Days());
        Assert.Equal(TakedownStatus.Escalated, story.Status);
        Assert.Empty(story.When<RungLapsed>());

        story.SendsEscalation(EscalationRung.Helpline).At(7.Days());
        Assert.Equal([6.Days()], story.When<RungLapsed>());
        Assert.Equal("e2", story.Last<RungLapsed>().Escalation);
        Assert.Equal(EscalationRung.Governors, Climbing.Next(story.State));
    }

    [Fact]
    public void A_page_of_then_is_captured_when_it_is_approached_anew() => Assert.Equal(
        [30.Hours(), 30.Hours()], Story.GoesOn(Read(Missed)).At(30.Hours()).Approves().When<ItemCaptured>());

    [Fact]
    public void A_look_that_was_due_then_is_a_persons_and_the_next_one_is_the_machines()
    {
        var story = Story.GoesOn(Read(Looking)).SiteShows(ItemStatus.Gone);
        Assert.True(story.State.Closed!.LookDue);

        story.At(9.Days());
        Assert.Equal(["i1", "i2"], story.Looked.Select(l => l.Item));
        Assert.False(story.State.Closed!.LookDue);
    }

    [Fact]
    public void What_was_never_captured_is_looked_at_by_people_when_it_seems_to_be_back()
    {
        var story = Story.GoesOn(Read(Looking)).SiteShows(ItemStatus.Up).At(9.Days());

        Assert.Equal(TakedownStatus.Closed, story.Status);
        Assert.Single(story.When<LookNeeded>());
    }

    private static List<Recorded> Read((string At, string Name)[] events) =>
        [.. events.Select((e, n) => Read(n + 1, e.At, e.Name))];

    private static Recorded Read(int sequence, string at, string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Takedown", "Golden", name + ".v1.json");
        var data = JsonNode.Parse(File.ReadAllText(file))!.ToJsonString();
        return EventCodec.Decode(TakedownCatalogue.Events, new StoredEvent(
            "takedown-1", sequence, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), "person:p-2", "", "c", name, 1,
            data, "", ""));
    }
}
