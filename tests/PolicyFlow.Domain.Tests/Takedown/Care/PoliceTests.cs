using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Care;

/// <summary>Clause 16.5: telling the police.</summary>
public sealed class PoliceTests
{
    [Theory]
    [InlineData(PoliceOverride.DangerToLife)]
    [InlineData(PoliceOverride.ChildAtRisk)]
    public void Against_a_danger_that_a_person_states_the_message_goes_without_consent(PoliceOverride danger)
    {
        var story = Story.Reported().TellsPolice(danger);

        Assert.Single(story.Sent(Letters.Police));
        Assert.NotNull(story.Last<PoliceReportApproved>().Reason);
        Assert.Equal((danger, Crew.Manager),
            (story.State.Care.PoliceReports[0].Override, story.State.Care.PoliceReports[0].MadeBy));
    }

    [Fact]
    public void It_needs_a_reason_and_a_named_person()
    {
        var story = Story.Reported();

        Assert.Equal("no-reason", story.Refusal(Story.PoliceMessage(PoliceOverride.DangerToLife, withReason: false)));
        Assert.Equal("needs-a-person", story.Refusal(Story.PoliceMessage(PoliceOverride.DangerToLife), Actor.System));
        Assert.Equal("needs-a-person", story.Refusal(Story.PoliceMessage(PoliceOverride.DangerToLife), Actor.Affected));
    }

    [Fact]
    public void A_stated_danger_stands_even_where_she_takes_her_consent_back() => Assert.Single(
        Story.Reported().RecordsAffected().MailIsDown().TellsPolice(PoliceOverride.ChildAtRisk)
            .SheAnswers(ConsentAnswer.Withdrawn).MailIsBack().Sent(Letters.Police));

    [Fact]
    public void The_police_may_be_told_while_a_hold_is_on() =>
        Assert.Single(Story.Reported().PlacesHold().TellsPolice(PoliceOverride.ChildAtRisk).Sent(Letters.Police));

    [Fact]
    public void The_police_may_be_told_of_a_closed_case() =>
        Assert.Single(Closed.Properly().TellsPolice(PoliceOverride.DangerToLife).Sent(Letters.Police));

    [Fact]
    public void A_message_that_cannot_be_delivered_is_told_at_once()
    {
        var story = Story.Reported().HostRefusesMail().TellsPolice(PoliceOverride.DangerToLife);

        Assert.True(story.State.Care.PoliceReports[0].Bounced);
        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.PoliceBounced));
    }

    [Fact]
    public void A_message_that_comes_back_later_is_told_once()
    {
        var letter = new Effect(Letters.Police, Letters.PoliceLane("p1"), "p1");
        var story = Story.Reported().TellsPolice(PoliceOverride.DangerToLife).At(2.Hours())
            .ComesBack(letter).ComesBack(letter);

        Assert.Equal([2.Hours()], story.When<PoliceReportBounced>());
    }

    [Fact]
    public void What_was_done_without_consent_is_recorded_and_flagged()
    {
        var told = new RecordPoliceReport(ApproachChannel.Phone, null, Crew.Words("reference"));
        var agreed = Story.Reported().RecordsAffected().SheAnswers(ConsentAnswer.Given, AnswerWay.InPerson);

        Assert.Equal(["without-consent"], Story.Reported().Do(told).Last<PoliceReportRecorded>().Flags);
        Assert.Empty(agreed.Do(told).Last<PoliceReportRecorded>().Flags);
    }

    [Fact]
    public void What_was_done_keeps_its_true_time_and_never_lies_in_the_future()
    {
        var story = Story.Reported().At(5.Hours());
        RecordPoliceReport Told(TimeSpan at) => new(ApproachChannel.Phone, story.Start + at, null);

        Assert.Equal(story.Start + 2.Hours(), story.Do(Told(2.Hours())).Last<PoliceReportRecorded>().MadeAt);
        Assert.Equal(story.Start + 5.Hours(), story.Do(Told(9.Hours())).Last<PoliceReportRecorded>().MadeAt);
    }
}
