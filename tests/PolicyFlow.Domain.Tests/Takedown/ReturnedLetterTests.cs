using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>A letter that was taken over and came back hours later.</summary>
public sealed class ReturnedLetterTests
{
    private static readonly Effect Notice = new(Letters.Notice, "host:a1", "a1");
    private static readonly Effect Receipt = new(Letters.Receipt, "reporter", Round: 1);

    private static Story Returned(Story story, Effect? letter = null) =>
        story.Do(new RecordReturn(letter ?? Notice, Crew.Words("reason")), Actor.System);

    [Fact]
    public void A_notice_that_comes_back_puts_its_places_back_on_the_decide_clock()
    {
        var story = Returned(Story.Reported(places: 2).At(1.Hours()).Approves().At(6.Hours()));

        Assert.Equal(["i1", "i2"], story.State.Undecided.Select(i => i.Id));
        Assert.Equal(TakedownStatus.Reported, story.Status);
        Assert.Equal(story.Start + 10.Hours(), story.State.Decision!.EndsAt);
        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.NoticeBounced));
    }

    [Fact]
    public void Its_window_and_its_reminders_end_with_it()
    {
        var story = Returned(Story.Reported().Approves().At(6.Hours())).At(60.Hours());

        Assert.Empty(story.When<WindowMissed>());
        Assert.Empty(story.When<ChaserDue>());
    }

    [Fact]
    public void A_reminder_that_waits_is_withdrawn()
    {
        var story = Story.Reported().Approves().MailIsDown().At(13.Hours());

        Returned(story).MailIsBack();

        Assert.Contains("came back", story.Last<LetterSkipped>().Reason, StringComparison.Ordinal);
        Assert.Empty(story.Sent(Letters.Chaser));
    }

    [Fact]
    public void It_comes_back_once_however_often_that_is_said()
    {
        var story = Returned(Returned(Story.Reported().Approves().At(6.Hours())).At(7.Hours()));

        Assert.Equal([6.Hours()], story.When<NoticeBounced>());
    }

    [Fact]
    public void After_the_window_was_missed_a_manager_decides_again()
    {
        var story = Returned(Story.Reported().Approves().At(30.Hours()));

        Assert.Equal([30.Hours()], story.When<NoticeBounced>());
        Assert.NotEmpty(story.State.Undecided);
    }

    [Fact]
    public void A_host_that_has_answered_had_the_letter_so_a_person_looks_into_it()
    {
        var story = Returned(Story.Reported().Approves().HostAnswers(HostAnswer.Removed));

        Assert.Empty(story.When<NoticeBounced>());
        Assert.Equal([Notice], story.State.FailingMail);
    }

    [Fact]
    public void A_closed_case_stays_closed()
    {
        var story = Returned(Story.Reported().Approves().PersonSees(ItemStatus.Gone).ClosesProperly());

        Assert.Equal(TakedownStatus.Closed, story.Status);
        Assert.Null(story.State.Decision);
    }

    [Fact]
    public void A_mail_to_a_person_that_comes_back_is_a_task_once()
    {
        var story = Returned(Returned(Story.Reported(), Receipt), Receipt);

        Assert.Equal([Receipt], story.State.FailingMail);
        Assert.True(story.Last<MailFailing>().ForGood);
        Assert.Single(story.When<MailFailing>());
    }

    [Fact]
    public void An_addition_made_quietly_is_told_to_nobody()
    {
        var story = Story.Reported().Do(
            new AddToReport(Crew.Words("more"), [], [], Quietly: true), Actor.Reporter);

        Assert.Empty(story.Told(Letters.ReportAdded));
        Assert.Single(story.When<ReportAdded>());
    }
}
