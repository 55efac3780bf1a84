using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Parties;

/// <summary>Clause 17.2: a member of staff is asked to remove what they posted.</summary>
public sealed class AuthorTests
{
    [Fact]
    public void Nobody_asks_themselves()
    {
        var ask = new AskAuthor(["i1"], Crew.Manager, null, Crew.Words("letter"));

        Assert.Equal("yourself", Story.Reported().Refusal(ask));
        Assert.Equal("a1", Story.Reported().Do(ask, Crew.TheLead).Item("i1").Approach);
    }

    [Fact]
    public void From_that_second_the_author_is_left_out_of_the_case() =>
        Assert.Equal([Crew.Poster], Story.Reported().AsksAuthor().State.LeftOut);

    [Fact]
    public void A_released_request_goes_to_the_author_alone_and_one_that_is_handed_over_goes_to_nobody()
    {
        Assert.Equal(["author:a1"], Story.Reported().AsksAuthor().Told(Letters.AuthorRequest));
        Assert.Empty(Story.Reported().AsksAuthor(byMail: false).Told(Letters.AuthorRequest));
    }

    [Fact]
    public void A_request_is_sent_when_it_has_gone_out()
    {
        var story = Story.Reported().MailIsDown().AsksAuthor();
        Assert.Null(story.Approach().SentAt);

        Assert.Equal(story.Start + 2.Hours(), story.At(2.Hours()).MailIsBack().Approach().SentAt);
    }

    [Fact]
    public void The_author_has_24_hours_or_whatever_the_manager_says()
    {
        Assert.Equal([24.Hours()], Story.Reported().AsksAuthor().At(3.Days()).When<AuthorSilent>());
        Assert.Equal([3.Hours()], Story.Reported().AsksAuthor(within: 3.Hours()).At(3.Days()).When<AuthorSilent>());
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(59, false)]
    [InlineData(14 * 24 * 60, true)]
    [InlineData(14 * 24 * 60 + 1, false)]
    public void A_deadline_is_between_an_hour_and_14_days(int minutes, bool allowed)
    {
        var story = Story.Reported();
        var ask = new AskAuthor(["i1"], Crew.Poster, null, Crew.Words("letter"), minutes.Minutes());

        if (allowed) Assert.Equal(story.Start + minutes.Minutes(), story.Do(ask).Approach().AnswerBy);
        else Assert.Equal("bad-deadline", story.Refusal(ask));
    }

    [Fact]
    public void Silence_is_told_and_is_no_refusal()
    {
        var story = Story.Reported().AsksAuthor().At(3.Days());

        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.AuthorSilent));
        Assert.False(story.Last<AuthorSilent>().Delivered);
        Assert.False(story.Approach().Refused);
        Assert.Equal("not-delivered", story.Refusal(Refer));
    }

    [Fact]
    public void A_consequence_waits_until_the_time_after_delivery_is_over()
    {
        var story = Story.Reported().AsksAuthor().At(1.Hours()).DeliversInPerson().At(25.Hours() - 1.Minutes());
        Assert.Equal("too-early", story.Refusal(Refer));

        story.At(25.Hours()).RefersConsequence();
        Assert.True(story.Approach().Referred);
        Assert.Equal([Crew.Principal], story.Told(Letters.Consequence));
        Assert.True(story.Last<AuthorSilent>().Delivered);
    }

    [Fact]
    public void A_refusal_after_delivery_may_be_referred_at_once() => Assert.True(
        Story.Reported().AsksAuthor().DeliversInPerson().AuthorAnswers(AuthorAnswer.Disagrees).RefersConsequence()
            .Approach().Referred);

    [Fact]
    public void A_refusal_that_was_never_delivered_in_person_or_by_phone_is_not_referred() => Assert.Equal(
        "not-delivered", Story.Reported().AsksAuthor().AuthorAnswers(AuthorAnswer.Disagrees).Refusal(Refer));

    [Fact]
    public void A_consequence_needs_a_reason_and_a_person_who_has_not_complied()
    {
        var story = Story.Reported().AsksAuthor().DeliversInPerson();

        Assert.Equal("no-reason", story.Refusal(Refer with { Reason = null }));
        Assert.Equal("removed", story.AuthorAnswers(AuthorAnswer.Removed).At(3.Days()).Refusal(Refer));
    }

    [Fact]
    public void A_delivery_starts_the_time_anew_even_after_silence()
    {
        var story = Story.Reported().AsksAuthor().At(30.Hours()).DeliversInPerson().At(3.Days());

        Assert.Equal([24.Hours(), 54.Hours()], story.When<AuthorSilent>());
    }

    [Fact]
    public void A_delivery_counts_from_its_true_time_and_never_from_the_future()
    {
        var story = Story.Reported().AsksAuthor().At(10.Hours());

        Assert.Equal(story.Start + 28.Hours(), story.DeliversInPerson(4.Hours()).Approach().AnswerBy);
        Assert.Equal(story.Start + 34.Hours(), story.DeliversInPerson(20.Hours()).Approach().AnswerBy);
    }

    [Fact]
    public void Disagreement_is_told_and_gives_it_back_to_decide()
    {
        var story = Story.Reported().AsksAuthor().At(2.Hours()).AuthorAnswers(AuthorAnswer.Disagrees);

        Assert.Equal(["i1"], story.State.Undecided.Select(i => i.Id));
        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.AuthorAnswered));
        Assert.Equal([6.Hours()], story.At(3.Days()).When<DecisionLapsed>());
        Assert.Empty(story.When<AuthorSilent>());
    }

    [Fact]
    public void Removed_is_a_claim_that_a_person_confirms()
    {
        var story = Story.Reported().AsksAuthor().AuthorAnswers(AuthorAnswer.Removed);

        Assert.Equal(TakedownStatus.RemovalClaimed, story.Status);
        Assert.Empty(story.At(3.Days()).When<AuthorSilent>());
    }

    [Fact]
    public void The_page_is_captured_before_the_author_is_asked() =>
        Assert.Equal([TimeSpan.Zero], Story.Reported().AsksAuthor().When<ItemCaptured>());

    [Fact]
    public void Only_a_named_person_asks_and_only_a_request_can_be_answered_or_delivered()
    {
        var story = Story.Reported().Approves();

        Assert.Equal("needs-a-person", Story.Reported().Refusal(
            new AskAuthor(["i1"], null, null, Crew.Words("letter")), Actor.System));
        Assert.Equal("no-such-approach", story.Refusal(new AnswerAsAuthor("a1", AuthorAnswer.Removed, null), Actor.Author));
        Assert.Equal("no-such-approach", story.Refusal(new RecordDelivery("a1", DeliveryWay.Phone, null)));
        Assert.Equal("no-such-approach", story.Refusal(Refer));
    }

    private static ReferConsequence Refer => new("a1", Crew.Words("why"));
}
