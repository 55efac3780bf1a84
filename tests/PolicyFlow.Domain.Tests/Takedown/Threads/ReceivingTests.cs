using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;
using static PolicyFlow.Domain.Tests.Telling.Crew;

namespace PolicyFlow.Domain.Tests.Takedown.Threads;

/// <summary>Mail that belongs to a case is kept in it. Only what a person at a host wrote holds a reminder back.</summary>
public sealed class ReceivingTests
{
    [Fact]
    public void A_host_that_writes_has_answered_and_nobody_has_read_it()
    {
        var story = Story.Reported().Approves().At(11.Hours()).Gets(MailSender.Host).At(40.Hours());

        Assert.Equal((HostAnswer.Unread, "a1"), Answer(story.Last<HostAnswered>()));
        Assert.True(Assert.Single(story.State.Mails).Unread);
        Assert.Equal([15.Hours(), 20.Hours()], story.Sent(Letters.Chaser));
        Assert.Equal([24.Hours()], story.When<WindowMissed>());
    }

    [Fact]
    public void What_a_machine_of_the_host_wrote_is_kept_and_holds_nothing()
    {
        var story = Story.Reported().Approves().At(11.Hours()).Gets(MailSender.Host, automatic: true).At(40.Hours());

        Assert.Empty(story.When<HostAnswered>());
        Assert.Equal([12.Hours(), 20.Hours()], story.Sent(Letters.Chaser));
        Assert.Empty(story.Last<MailReceived>().Tell);
        Assert.False(Assert.Single(story.State.Mails).Unread);
        Assert.Equal(Words("ticket"), story.State.Find("a1")!.Ticket);
    }

    [Fact]
    public void A_ticket_number_that_a_person_wrote_down_stays()
    {
        var story = Story.Reported().Approves();
        story.Do(new RecordHostAnswer("a1", HostAnswer.AsksForMore, null, Words("typed")));

        Assert.Equal(Words("typed"), story.Gets(MailSender.Host).State.Find("a1")!.Ticket);
    }

    [Theory]
    [InlineData(MailSender.Body)]
    [InlineData(MailSender.Police)]
    [InlineData(MailSender.Affected)]
    [InlineData(MailSender.Author)]
    [InlineData(MailSender.Colleague)]
    [InlineData(MailSender.Unknown)]
    public void Everybody_else_changes_no_clock_and_the_deciders_are_told(MailSender from)
    {
        var before = Story.Reported().Approves().At(11.Hours());
        var (due, status) = (new TakedownDecider().Due(before.State), before.Status);

        var story = before.Gets(from);

        Assert.Equal((due, status), (new TakedownDecider().Due(story.State), story.Status));
        Assert.Empty(story.When<HostAnswered>());
        Assert.Equal([Manager, OtherManager], story.Last<MailReceived>().Tell);
    }

    [Fact]
    public void Whoever_was_told_within_the_hour_is_not_told_again()
    {
        var story = Story.Reported().Approves();
        foreach (var minute in (int[])[0, 20, 59, 61, 90, 122]) story.At(minute.Minutes()).Gets(MailSender.Unknown);

        Assert.Equal(
            [true, false, false, true, false, true], story.State.Mails.Select(m => m.Told));
    }

    [Fact]
    public void An_answer_is_read_when_somebody_says_what_it_means_and_those_of_others_are_not()
    {
        var story = Story.Reported(places: 2).Approves("i1").Approves("i2")
            .Gets(MailSender.Host, "a1").Gets(MailSender.Host, "a2").Gets(MailSender.Host, "a1");

        story.HostAnswers(HostAnswer.Refused, "a1");

        Assert.Equal([false, true, false], story.State.Mails.Select(m => m.Unread));
    }

    [Fact]
    public void On_a_closed_case_it_is_kept_and_told_and_nothing_opens()
    {
        var story = Closed.Properly().Gets(MailSender.Host);

        Assert.Equal(TakedownStatus.Closed, story.Status);
        Assert.Equal(["case-was-closed"], story.Last<MailReceived>().Flags);
        Assert.NotEmpty(story.Last<MailReceived>().Tell);
        Assert.Null(new TakedownDecider().StillWanted(
            story.State, new Effect(Letters.MailReceived, Effect.ToPerson(Manager), null, 1)));
    }

    [Fact]
    public void The_mail_itself_is_among_the_evidence()
    {
        var story = Story.Reported().Approves().Gets(MailSender.Police);

        Assert.Contains(Story.TheMail, story.State.Files);
        Assert.Equal(Story.TheMail.Sha256, Assert.Single(story.State.Mails).Raw);
    }

    private static (HostAnswer Answer, string Approach) Answer(HostAnswered e) => (e.Answer, e.Approach);
}
