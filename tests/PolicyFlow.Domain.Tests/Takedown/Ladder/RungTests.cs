using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;
using static PolicyFlow.Domain.Takedown.EscalationRung;

namespace PolicyFlow.Domain.Tests.Takedown.Ladder;

/// <summary>Each rung needs a click, goes as approved, and has 24 hours.</summary>
public sealed class RungTests
{
    private static Story Missed => Story.Reported(duty: Crew.WithGovernors).Approves().At(24.Hours());

    [Fact]
    public void The_helpline_may_be_asked_at_any_time() =>
        Assert.Equal(["rung:e1"], Story.Reported().SendsEscalation(Helpline).Told(Letters.Escalation));

    [Theory]
    [InlineData(NetworkProvider)]
    [InlineData(Governors)]
    public void The_others_are_not_asked_before_a_host_has_failed(EscalationRung rung)
    {
        var story = Story.Reported(duty: Crew.WithGovernors).Approves().At(24.Hours() - 1.Minutes());
        Assert.Equal("too-early", story.Refusal(Story.Escalation(rung)));

        Assert.Single(story.At(24.Hours()).SendsEscalation(rung).State.Ladder.Escalations);
    }

    [Fact]
    public void A_host_that_refuses_has_failed_before_its_window_ends() => Assert.Single(
        Story.Reported().Approves().HostAnswers(HostAnswer.Refused).SendsEscalation(NetworkProvider)
            .Sent(Letters.Escalation));

    [Fact]
    public void What_is_gone_needs_no_further_body() => Assert.Equal(
        "too-early", Missed.PersonSees(ItemStatus.Gone).Refusal(Story.Escalation(NetworkProvider)));

    [Fact]
    public void Only_a_named_person_asks_and_only_in_an_open_case()
    {
        Assert.Equal("needs-a-person", Missed.Refusal(Story.Escalation(Helpline), Actor.System));
        Assert.Equal("closed", Closed.Properly().Refusal(Story.Escalation(Helpline)));
    }

    [Fact]
    public void A_letter_needs_somebody_to_go_to()
    {
        Assert.Equal("no-address", Missed.Refusal(Story.Escalation(NetworkProvider) with { To = null }));
        Assert.Equal("no-governors", Missed.OnDutyNow(Crew.Everybody).Refusal(Story.Escalation(Governors)));
    }

    [Fact]
    public void Governors_get_letters_one_by_one() => Assert.Equal(
        [Crew.Governor, Crew.OtherGovernor], Missed.SendsEscalation(Governors).Told(Letters.Governors));

    [Fact]
    public void Its_24_hours_count_from_when_the_letter_went_out()
    {
        var story = Missed.MailIsDown().SendsEscalation(Helpline).At(27.Hours()).MailIsBack();
        Assert.Equal(TakedownStatus.Escalated, story.Status);

        Assert.Equal([51.Hours()], story.At(5.Days()).When<RungLapsed>());
    }

    [Fact]
    public void A_letter_that_bounces_opens_the_step_again()
    {
        var story = Missed.HostRefusesMail().SendsEscalation(Helpline);

        Assert.Equal(Helpline, Climbing.Next(story.State));
        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.EscalationBounced));
        Assert.Equal([28.Hours()], story.At(10.Days()).When<EscalationUndecided>());
        Assert.Empty(story.When<RungLapsed>());
    }

    [Fact]
    public void A_letter_that_comes_back_hours_later_opens_the_step_again_once()
    {
        var letter = new Effect(Letters.Escalation, Letters.RungLane("e1"), "e1");
        var story = Missed.SendsEscalation(Helpline).At(30.Hours()).ComesBack(letter).ComesBack(letter);

        Assert.Equal([30.Hours()], story.When<EscalationBounced>());
        Assert.Equal(Helpline, Climbing.Next(story.State));
        Assert.Equal([34.Hours()], story.At(10.Days()).When<EscalationUndecided>());
    }

    [Fact]
    public void A_letter_about_what_is_gone_by_then_is_withdrawn_except_to_the_helpline()
    {
        var provider = Missed.MailIsDown().SendsEscalation(NetworkProvider).PersonSees(ItemStatus.Gone).MailIsBack();
        var helpline = Missed.MailIsDown().SendsEscalation(Helpline).PersonSees(ItemStatus.Gone).MailIsBack();

        Assert.Empty(provider.Sent(Letters.Escalation));
        Assert.Single(provider.Skipped(Letters.Escalation));
        Assert.Single(helpline.Sent(Letters.Escalation));
    }

    [Fact]
    public void A_letter_of_the_time_before_a_reopening_never_goes()
    {
        var story = Missed.MailIsDown().SendsEscalation(Helpline).PersonSees(ItemStatus.Gone).ClosesProperly()
            .Reopens().MailIsBack();

        Assert.Empty(story.Sent(Letters.Escalation));
    }

    [Fact]
    public void What_a_person_has_asked_by_other_means_can_always_be_recorded_and_has_its_time()
    {
        Assert.Single(Story.Reported().RecordsEscalation(Governors).State.Ladder.Escalations);
        Assert.Single(Closed.Properly().RecordsEscalation(NetworkProvider).State.Ladder.Escalations);

        var story = Missed.At(26.Hours()).RecordsEscalation(Helpline, madeAt: 25.Hours()).At(5.Days());
        Assert.Equal([49.Hours()], story.When<RungLapsed>());
    }
}
