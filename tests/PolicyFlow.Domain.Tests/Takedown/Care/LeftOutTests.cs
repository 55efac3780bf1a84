using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Care;

/// <summary>The affected person may turn out to be the author: then her page is closed, and no letter leads to it.</summary>
public sealed class LeftOutTests
{
    [Fact]
    public void A_letter_that_waits_when_she_is_left_out_is_withdrawn_with_the_reason()
    {
        var story = Story.Reported().MailIsDown().RecordsAffected(person: Crew.Poster).AsksForConsent().AsksAuthor().MailIsBack();

        Assert.True(story.State.AffectedLeftOut);
        Assert.Empty(story.Sent(Letters.AffectedPage));
        Assert.Empty(story.Sent(Letters.PoliceConsent));
        Assert.Equal([CareWords.PageClosed], story.Skipped(Letters.AffectedPage));
        Assert.Equal([CareWords.PageClosed], story.Skipped(Letters.PoliceConsent));
        Assert.Single(story.Sent(Letters.AuthorRequest));
    }

    [Fact]
    public void No_new_letter_goes_to_her_and_her_answer_by_phone_is_recorded_all_the_same()
    {
        var story = Story.Reported().AsksAuthor().RecordsAffected(person: Crew.Poster).AsksForConsent();

        Assert.DoesNotContain(story.Letters, l => l.Lane == Letters.AffectedLane);
        Assert.True(story.SheAnswers(ConsentAnswer.Given, AnswerWay.Phone).State.Care.Consents);
    }

    [Fact]
    public void Whoever_else_is_left_out_keeps_nothing_from_her()
    {
        var story = Story.Reported().AsksAuthor().RecordsAffected(person: "p-hurt").AsksForConsent();

        Assert.Equal(["affected"], story.Told(Letters.AffectedPage));
        Assert.Equal(["affected"], story.Told(Letters.PoliceConsent));
    }

    [Fact]
    public void The_link_is_shown_to_named_people_for_somebody_who_is_known_and_not_left_out()
    {
        Assert.Equal("nobody-affected", Story.Reported().Refusal(new ShowPrivateLink()));
        Assert.Equal(
            "nobody-named", Story.Reported().Do(new RecordAffected(null, null, IsReporter: true)).Refusal(new ShowPrivateLink()));
        var story = Story.Reported().RecordsAffected(byMail: false, person: Crew.Poster);
        Assert.Equal("needs-a-person", story.Refusal(new ShowPrivateLink(), Actor.System));
        Assert.Single(story.Do(new ShowPrivateLink()).When<PrivateLinkShown>());

        Assert.Equal("left-out", story.AsksAuthor().Refusal(new ShowPrivateLink()));
    }
}
