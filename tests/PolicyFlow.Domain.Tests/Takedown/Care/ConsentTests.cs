using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Care;

/// <summary>Clause 16.5: the affected person is asked whether the police may be told.</summary>
public sealed class ConsentTests
{
    private static Story Asked => Story.Reported().RecordsAffected().At(1.Hours()).AsksForConsent();

    [Fact]
    public void She_gets_a_page_of_her_own_and_is_asked_there()
    {
        Assert.Equal(["affected"], Asked.Told(Letters.AffectedPage));
        Assert.Equal(["affected"], Asked.Told(Letters.PoliceConsent));
    }

    [Fact]
    public void Where_no_mail_can_reach_her_nothing_is_sent_and_somebody_rings_her_all_the_same()
    {
        var story = Story.Reported().RecordsAffected(byMail: false).AsksForConsent().At(25.Hours());

        Assert.DoesNotContain(story.Letters, l => l.Lane == Letters.AffectedLane);
        Assert.Equal([24.Hours()], story.When<PoliceConsentUnanswered>());
    }

    [Fact]
    public void She_can_be_asked_only_where_it_is_known_who_is_affected() =>
        Assert.Equal("nobody-affected", Story.Reported().Refusal(new RequestPoliceConsent()));

    [Fact]
    public void She_is_not_asked_again_before_she_has_answered()
    {
        Assert.Equal("asked-already", Asked.Refusal(new RequestPoliceConsent()));
        Assert.Equal(2, Asked.SheAnswers(ConsentAnswer.Refused).AsksForConsent().When<PoliceConsentRequested>().Count);
    }

    [Fact]
    public void No_answer_in_24_hours_becomes_a_task_told_once_to_those_who_decide()
    {
        var story = Asked.At(25.Hours() - 1.Minutes());
        Assert.Empty(story.When<PoliceConsentUnanswered>());

        story.At(9.Days());
        Assert.Equal([25.Hours()], story.When<PoliceConsentUnanswered>());
        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.RingAffected));
        Assert.True(story.State.Care.Consent!.Ring);
    }

    [Fact]
    public void The_task_comes_on_a_closed_case_too() => Assert.Equal(
        [29.Hours()],
        Closed.Properly().RecordsAffected().AsksForConsent().At(2.Days()).When<PoliceConsentUnanswered>());

    [Fact]
    public void An_answer_ends_the_task()
    {
        Assert.Empty(Asked.SheAnswers(ConsentAnswer.Refused).At(3.Days()).When<PoliceConsentUnanswered>());
        Assert.False(Asked.At(26.Hours()).SheAnswers(ConsentAnswer.Given).State.Care.Consent!.Ring);
    }

    [Fact]
    public void What_she_answers_on_her_page_is_told_and_what_a_manager_heard_is_recorded()
    {
        var page = Asked.SheAnswers(ConsentAnswer.Given);
        var phone = Asked.SheAnswers(ConsentAnswer.Given, AnswerWay.Phone);

        Assert.Equal([Crew.Manager, Crew.OtherManager], page.Told(Letters.ConsentAnswered));
        Assert.Empty(phone.Told(Letters.ConsentAnswered));
        Assert.Equal(AnswerWay.Phone, phone.State.Care.Consent!.Way);
    }

    [Fact]
    public void She_may_answer_without_being_asked() =>
        Assert.True(Story.Reported().RecordsAffected().SheAnswers(ConsentAnswer.Given).State.Care.Consents);

    [Theory]
    [InlineData(ConsentAnswer.Refused)]
    [InlineData(ConsentAnswer.Withdrawn)]
    public void No_message_is_approved_without_her_consent(ConsentAnswer answer)
    {
        Assert.Equal("no-consent", Asked.Refusal(Story.PoliceMessage()));
        Assert.Equal("no-consent", Asked.SheAnswers(answer).Refusal(Story.PoliceMessage()));
        Assert.Equal(
            "no-consent", Asked.SheAnswers(ConsentAnswer.Given).SheAnswers(answer).Refusal(Story.PoliceMessage()));
    }

    [Fact]
    public void With_her_consent_the_message_goes()
    {
        var story = Asked.SheAnswers(ConsentAnswer.Given).TellsPolice();

        Assert.Equal(["police:p1"], story.Told(Letters.Police));
        Assert.Equal(story.Clock, Assert.Single(story.State.Care.PoliceReports).SentAt);
    }

    [Fact]
    public void Consent_that_is_withdrawn_before_the_message_goes_withdraws_the_message()
    {
        var story = Asked.SheAnswers(ConsentAnswer.Given).MailIsDown().TellsPolice()
            .SheAnswers(ConsentAnswer.Withdrawn).MailIsBack();

        Assert.Empty(story.Sent(Letters.Police));
        Assert.Equal(["The person concerned does not agree any more."], story.Skipped(Letters.Police));
    }
}
