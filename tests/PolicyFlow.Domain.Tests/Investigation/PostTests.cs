using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Tests.Investigation;

/// <summary>What becomes of the letters of an investigation.</summary>
public sealed class PostTests
{
    private static readonly Effect Receipt = new(InvestigationLetters.Receipt, "reporter", null, 1);

    [Fact]
    public void A_letter_that_came_back_is_somebodys_task_until_they_have_seen_to_it()
    {
        var story = Inquiry.Reported().Do(
            new RecordMailDelivery(Receipt, "m", DeliveryStatus.Bounced, Inquiry.Wednesday, null), Actor.System);

        Assert.Equal([Receipt], story.State.FailingMail);
        Assert.Equal(DeliveryStatus.Bounced, story.State.Post.Find(Receipt)!.Status);
        Assert.Empty(story.Do(new SettleMail("reporter", null)).State.FailingMail);
        Assert.Equal("nothing-to-settle", story.Refusal(new SettleMail("reporter", null)));
    }

    [Fact]
    public void A_return_is_recorded_once()
    {
        var story = Inquiry.Reported().Do(new RecordReturn(Receipt, null), Actor.System);

        Assert.Empty(story.Answer(new RecordReturn(Receipt, null), Actor.System));
    }

    [Fact]
    public void What_the_program_does_for_a_case_is_no_letter()
    {
        var story = Inquiry.Triaged().Do(new AskForTakedown([]));

        Assert.DoesNotContain(story.State.Post.Letters, l => l.Letter.Kind == InvestigationLetters.OpenTakedown);
    }
}
