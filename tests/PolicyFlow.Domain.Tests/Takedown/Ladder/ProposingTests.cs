using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;
using static PolicyFlow.Domain.Takedown.EscalationRung;

namespace PolicyFlow.Domain.Tests.Takedown.Ladder;

/// <summary>Clauses 15.2, 16.4 and 5.1: a missed window proposes the next rung, and somebody decides in four hours.
/// </summary>
public sealed class ProposingTests
{
    /// <summary>Approached at once, and missed after 24 hours.</summary>
    private static Story Missed => Story.Reported(duty: Crew.WithGovernors).Approves().At(24.Hours());

    [Fact]
    public void A_missed_window_proposes_the_helpline_first()
    {
        Assert.False(Climbing.Is(Story.Reported().Approves().At(24.Hours() - 1.Minutes()).State));
        Assert.True(Climbing.Is(Missed.State));
        Assert.Equal(Helpline, Climbing.Next(Missed.State));
    }

    [Fact]
    public void A_rung_that_lapses_proposes_the_next_one_up_to_the_governors()
    {
        var story = Missed.SendsEscalation(Helpline).At(48.Hours());
        Assert.Equal(NetworkProvider, Climbing.Next(story.State));

        story.SendsEscalation(NetworkProvider).At(72.Hours());
        Assert.Equal(Governors, Climbing.Next(story.State));

        story.SendsEscalation(Governors).At(96.Hours());
        Assert.Null(Climbing.Next(story.State));
        Assert.Equal([48.Hours(), 72.Hours(), 96.Hours()], story.When<RungLapsed>());
    }

    [Fact]
    public void Nothing_is_sent_without_a_click() =>
        Assert.DoesNotContain(Missed.At(30.Days()).Letters, l => l.Kind is Letters.Escalation or Letters.Governors);

    [Fact]
    public void The_decision_has_four_hours_and_climbs_once()
    {
        var story = Missed.At(28.Hours() - 1.Minutes());
        Assert.Empty(story.When<EscalationUndecided>());

        story.At(10.Days());
        Assert.Equal([28.Hours()], story.When<EscalationUndecided>());
        Assert.Equal(
            [Crew.Manager, Crew.OtherManager, Crew.Lead, Crew.Principal], story.Told(Letters.EscalationUndecided));
    }

    [Fact]
    public void After_a_lapsed_rung_the_decision_has_its_four_hours_again()
    {
        var story = Missed.SendsEscalation(Helpline).At(10.Days());

        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.RungLapsed));
        Assert.Equal([52.Hours()], story.When<EscalationUndecided>());
    }

    [Fact]
    public void A_rung_in_time_stops_the_clock_on_the_decision() =>
        Assert.Empty(Missed.At(27.Hours()).SendsEscalation(Helpline).At(50.Hours()).When<EscalationUndecided>());

    [Fact]
    public void Declining_is_a_decision_on_record_with_a_reason()
    {
        Assert.Equal("no-reason", Missed.Refusal(new DeclineEscalation(null)));

        var story = Missed.DeclinesEscalation().At(10.Days());
        Assert.True(story.State.Ladder.Declined);
        Assert.Empty(story.When<EscalationUndecided>());
    }

    [Fact]
    public void There_is_nothing_to_decline_before_a_host_has_failed() => Assert.Equal(
        "nothing-to-decide", Story.Reported().Approves().Refusal(new DeclineEscalation(Crew.Words("why"))));

    [Fact]
    public void Another_window_that_is_missed_asks_anew_after_declining()
    {
        var story = Story.Reported(places: 2).Approves("i1").At(5.Hours()).Approves("i2").At(26.Hours())
            .DeclinesEscalation().At(29.Hours());

        Assert.False(story.State.Ladder.Declined);
        Assert.Equal([33.Hours()], story.At(10.Days()).When<EscalationUndecided>());
    }

    [Fact]
    public void After_declining_a_further_body_can_be_asked_after_all() =>
        Assert.False(Missed.DeclinesEscalation().SendsEscalation(Helpline).State.Ladder.Declined);

    [Fact]
    public void After_settling_nothing_lapses()
    {
        var decided = Missed.At(25.Hours()).PersonSees(ItemStatus.Gone).At(10.Days());
        var asked = Missed.SendsEscalation(Helpline).At(30.Hours()).HostAnswers(HostAnswer.Removed).At(10.Days());

        Assert.Empty(decided.When<EscalationUndecided>());
        Assert.Empty(asked.When<RungLapsed>());
    }

    [Fact]
    public void What_was_settled_and_is_there_again_climbs_on()
    {
        var story = Missed.SendsEscalation(Helpline).At(30.Hours()).HostAnswers(HostAnswer.Removed)
            .At(60.Hours()).PersonSees(ItemStatus.Up).At(61.Hours());

        Assert.Equal([60.Hours()], story.When<RungLapsed>());
    }

    [Fact]
    public void A_reopened_case_climbs_anew()
    {
        var story = Missed.SendsEscalation(Helpline).At(30.Hours()).PersonSees(ItemStatus.Gone).ClosesProperly()
            .At(40.Hours()).Reopens().Approves().At(64.Hours());

        Assert.Equal(Helpline, Climbing.Next(story.State));
        Assert.Equal([68.Hours()], story.At(10.Days()).When<EscalationUndecided>());
        Assert.Empty(story.When<RungLapsed>());
    }

    [Fact]
    public void A_clock_that_ended_before_a_host_failed_takes_no_time_from_the_decision()
    {
        var story = Story.Reported().HostRefusesMail().SendsEscalation(Helpline).HostTakesMailAgain()
            .At(1.Hours()).Approves().At(10.Days());

        Assert.Equal([29.Hours()], story.When<EscalationUndecided>());
    }
}
