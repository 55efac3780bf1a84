using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>What keeps failing is somebody's task only for as long as it fails.</summary>
public sealed class FailingTests
{
    [Fact]
    public void A_page_that_could_not_be_captured_for_long_is_nobodys_task_once_it_was()
    {
        var story = Fails(Story.Reported().SiteHangs().Approves(), Looks.Capture);
        Assert.Single(story.State.FailingMail);

        Assert.Empty(story.SiteAnswersAgain().State.FailingMail);
    }

    [Fact]
    public void A_look_that_failed_for_long_is_nobodys_task_once_it_was_made()
    {
        var story = Story.Reported().Approves().At(2.Hours());
        story = Fails(story, new Effect(Looks.Probe, Looks.Lane("i1"), "i1", 9));
        Assert.Single(story.State.FailingMail);

        Assert.Empty(story.MachineSees(ItemStatus.Up).State.FailingMail);
    }

    [Fact]
    public void A_letter_to_a_further_body_that_failed_for_long_is_nobodys_task_once_it_went_out()
    {
        var story = Story.Reported().Approves().At(25.Hours()).MailIsDown().Do(new SendEscalation(
            EscalationRung.Helpline, null, Crew.Words("to"), Crew.Words("letter")));
        Assert.Single(Fails(story, Letters.Escalation).State.FailingMail);

        Assert.Empty(story.MailIsBack().State.FailingMail);
    }

    [Fact]
    public void A_message_to_the_police_that_failed_for_long_is_nobodys_task_once_it_went_out()
    {
        var story = Story.Reported().MailIsDown().Do(new ReportToPolice(
            Crew.Words("to"), Crew.Words("letter"), PoliceOverride.DangerToLife, Crew.Words("danger")));
        Assert.Single(Fails(story, Letters.Police).State.FailingMail);

        Assert.Empty(story.MailIsBack().State.FailingMail);
    }

    private static Story Fails(Story story, string kind) => Fails(story, story.Outbox.Single(e => e.Kind == kind));

    private static Story Fails(Story story, Effect effect) => story.Do(
        new RecordEffect(effect, EffectEnd.StillFailing, null, false, null, Crew.Words("reason")), Actor.System);
}
