using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Post;

/// <summary>How far a letter got is on record for each recipient.</summary>
public sealed class DeliveryTests
{
    private static readonly Effect Notice = new(Letters.Notice, "host:a1", "a1");
    private static readonly Effect Receipt = new(Letters.Receipt, "reporter", Round: 1);

    [Fact]
    public void What_a_server_took_is_accepted_and_no_more()
    {
        var receipt = Story.Reported().State.Post.Find(Receipt)!;

        Assert.Equal(DeliveryStatus.Accepted, receipt.Status);
        Assert.NotNull(receipt.SentAt);
        Assert.NotEmpty(receipt.MessageId);
    }

    [Fact]
    public void Put_off_and_then_delivered_it_says_when_by_the_clock_of_whoever_tells_it()
    {
        var story = Told(Told(Story.Reported().At(2.Hours()), Receipt, DeliveryStatus.Deferred, 1),
            Receipt, DeliveryStatus.Delivered, 30);

        Assert.Equal(
            (DeliveryStatus.Delivered, story.Start + 30.Minutes()),
            (story.State.Post.Find(Receipt)!.Status, story.State.Post.Find(Receipt)!.At));
        Assert.Equal(story.Start, story.State.Post.Find(Receipt)!.SentAt);
    }

    [Fact]
    public void That_it_was_put_off_changes_nothing_once_it_is_there()
    {
        var story = Told(Story.Reported().At(2.Hours()), Receipt, DeliveryStatus.Delivered, 30);
        var events = story.Timeline.Count;

        Told(Told(story, Receipt, DeliveryStatus.Deferred, 10), Receipt, DeliveryStatus.Deferred, 40);

        Assert.Equal(events, story.Timeline.Count);
    }

    [Fact]
    public void A_letter_that_came_back_after_it_was_delivered_came_back()
    {
        var story = Told(Story.Reported().Approves().At(2.Hours()), Notice, DeliveryStatus.Delivered, 5);

        Told(story, Notice, DeliveryStatus.Bounced, 60);

        Assert.Equal(DeliveryStatus.Bounced, story.State.Post.Find(Notice)!.Status);
        Assert.Equal([2.Hours()], story.When<NoticeBounced>());
        Assert.NotNull(story.State.Decision);
    }

    [Fact]
    public void A_recipient_who_wants_no_more_has_this_letter_so_no_clock_moves_and_a_person_sees_to_it()
    {
        var story = Told(Story.Reported().Approves().At(2.Hours()), Notice, DeliveryStatus.OptedOut, 60);

        Assert.Empty(story.When<NoticeBounced>());
        Assert.Equal(["host:a1"], Unreachable.Lanes(story.State));
    }

    [Fact]
    public void A_report_that_names_somebody_else_moves_no_clock_and_a_person_looks_into_it()
    {
        var story = Story.Reported().Approves().At(2.Hours());

        story.Do(Of(story, Notice, DeliveryStatus.Bounced, 60) with { Certain = false }, Actor.System);

        Assert.Empty(story.When<NoticeBounced>());
        Assert.Equal(DeliveryStatus.Accepted, story.State.Post.Find(Notice)!.Status);
        Assert.Equal(["host:a1"], Unreachable.Lanes(story.State));
    }

    [Fact]
    public void A_time_that_has_not_come_yet_is_taken_as_now()
    {
        var story = Told(Story.Reported(), Receipt, DeliveryStatus.Delivered, 600);

        Assert.Equal(story.Clock, story.State.Post.Find(Receipt)!.At);
    }

    [Fact]
    public void News_of_a_letter_that_never_went_out_is_none() => Assert.Empty(
        Told(Story.Reported(), Notice, DeliveryStatus.Delivered, 0).When<MailDelivery>());

    [Fact]
    public void Whoever_cannot_be_reached_is_a_task_until_somebody_has_seen_to_it()
    {
        var story = Told(Story.Reported(), Receipt, DeliveryStatus.Dropped, 0);
        Assert.Equal(["reporter"], Unreachable.Lanes(story.State));

        story.Do(new SettleMail("reporter", Crew.Words("rang")));

        Assert.Empty(Unreachable.Lanes(story.State));
        Assert.Empty(story.State.FailingMail);
        Assert.Equal("nothing-to-settle", story.Refusal(new SettleMail("reporter", null)));
    }

    [Fact]
    public void After_closing_only_the_reporter_and_the_person_concerned_are_still_to_hear_of_it()
    {
        var story = Story.Reported().Approves().PersonSees(ItemStatus.Gone).ClosesProperly();
        var closing = story.State.Post.Letters.Single(l => l.Letter.Kind == Letters.ReporterClosed).Letter;
        var colleague = story.State.Post.Letters.First(l => Effect.PersonOf(l.Letter.Lane) is not null).Letter;

        Told(Told(story, closing, DeliveryStatus.Bounced, 0), colleague, DeliveryStatus.Bounced, 0);

        Assert.Equal(["reporter"], Unreachable.Lanes(story.State));
    }

    [Fact]
    public void A_letter_that_keeps_failing_is_on_its_way_and_no_address_is_at_fault()
    {
        var story = Story.Reported().MailIsDown().Approves();

        story.Do(new RecordEffect(Notice, EffectEnd.StillFailing, null, false, null, null), Actor.System);

        Assert.Equal(DeliveryStatus.Trying, story.State.Post.Find(Notice)!.Status);
        Assert.Empty(Unreachable.Lanes(story.State));
        Assert.Equal(DeliveryStatus.Accepted, story.MailIsBack().State.Post.Find(Notice)!.Status);
    }

    private static Story Told(Story story, Effect letter, DeliveryStatus status, int minute) =>
        story.Do(Of(story, letter, status, minute), Actor.System);

    private static RecordMailDelivery Of(Story story, Effect letter, DeliveryStatus status, int minute) =>
        new(letter, "m", status, story.Start.AddMinutes(minute), null);
}
