using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Merging;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Investigation;

/// <summary>Clauses 8.1 and 16.5: a hold stops what would reach the subject or destroy what somebody wants.</summary>
public sealed class HoldTests
{
    private static readonly HoldCase Police = new(HoldKind.Police, Crew.Manager, Crew.Words("asked"), null);
    private static readonly HoldCase Lado = new(HoldKind.Lado, Crew.Principal, Crew.Words("asked"), null);

    [Fact]
    public void It_has_a_reason_an_owner_who_sees_the_case_and_a_review_to_come()
    {
        var story = Inquiry.Assigned();

        Assert.Equal("no-reason", story.Refusal(Police with { Reason = null }));
        Assert.Equal("not-an-owner", story.Refusal(Police with { Owner = "p-stranger" }));
        Assert.Equal("not-an-owner", story.Refusal(Police with { Owner = Inquiry.Coach }));
        Assert.Equal("in-past", story.Refusal(Police with { ReviewAt = story.Clock }));
        Assert.Equal("on-already", story.Do(Police).Refusal(Police));
    }

    [Fact]
    public void Its_owner_is_asked_each_week_whether_it_is_still_needed()
    {
        var story = Inquiry.Assigned().Do(Lado).At(15.Days());

        Assert.Equal([7.Days(), 14.Days()], story.When<HoldReviewAsked>());
        Assert.Equal([Crew.Principal, Crew.Principal], story.Told(InvestigationLetters.HoldReview));
    }

    [Fact]
    public void An_owner_who_becomes_the_subject_is_asked_nothing_and_the_others_are_asked_at_once()
    {
        var story = Inquiry.Assigned().Do(Lado).At(1.Days())
            .Do(new InvolvePerson(Part.Subject, Crew.Words("p"), null, Crew.Principal, Pupil: false)).At(1.Days());

        Assert.Equal([Crew.Manager, Crew.OtherManager, Inquiry.Chair], story.Told(InvestigationLetters.HoldReview));
    }

    [Fact]
    public void Nothing_goes_to_the_subject_and_no_takedown_is_opened_while_the_police_want_it_there()
    {
        var story = Inquiry.Assigned().Do(Police);

        Assert.Equal("held", story.Refusal(Inquiry.Letter()));
        Assert.Equal("held", story.Refusal(new AskForTakedown([])));
        Assert.Equal("held", story.Refusal(new MergeInto("investigation-other", Crew.Words("same"))));
        Assert.NotEmpty(Inquiry.Assigned().Do(Lado).Answer(new AskForTakedown([])));
    }

    [Fact]
    public void A_takedown_that_waited_is_not_opened_and_can_be_asked_for_anew()
    {
        var story = Inquiry.Assigned().WithoutMail().Do(new AskForTakedown([])).Do(Police).MailIsBack();

        Assert.Empty(story.Told(InvestigationLetters.OpenTakedown));
        Assert.False(story.State.TakedownPending);
    }

    [Fact]
    public void A_letter_to_the_subject_that_waited_is_withdrawn_and_released_anew_after_the_hold()
    {
        var story = Inquiry.Assigned().WithoutMail().Do(Inquiry.Letter()).Do(Police).MailIsBack();

        Assert.Single(story.Skipped(InvestigationLetters.ToAccused));
        Assert.True(Assert.Single(story.State.Letters).Withdrawn);
        story.Do(new ReleaseHold(HoldKind.Police, Crew.Words("over"))).Do(Inquiry.Letter());
        Assert.Equal(["accused:n1"], story.Told(InvestigationLetters.ToAccused));
    }

    [Fact]
    public void The_clock_on_the_outcome_stands_still_until_the_last_hold_is_over()
    {
        var story = Inquiry.Assigned().At(1.Days()).Do(Police).At(2.Days()).Do(Lado).At(3.Days())
            .Do(new ReleaseHold(HoldKind.Police, Crew.Words("over"))).At(20.Days());
        Assert.Empty(story.When<OutcomeOverdue>());

        story.At(22.Days()).Do(new ReleaseHold(HoldKind.Lado, Crew.Words("over")));
        Assert.Equal(Inquiry.Wednesday + 14.Days() + 21.Days(), story.State.Triage!.OutcomeBy);
        Assert.Equal([35.Days()], story.At(60.Days()).When<OutcomeOverdue>());
    }

    [Fact]
    public void Words_of_a_closed_case_are_not_erased_under_a_hold_but_for_those_that_were_erased_before()
    {
        var story = Inquiry.Ready().Do(new CloseInvestigation(null, null)).Do(Police);

        Assert.Equal("held", story.Refusal(new EraseBodies(["b"], "asked", "why")));
        Assert.NotEmpty(story.Answer(new EraseBodies(["b"], "erased-before", "why"), Actor.System));
        Assert.NotEmpty(story.Do(new ReleaseHold(HoldKind.Police, Crew.Words("over"))).Answer(new EraseBodies(["b"], "asked", "why")));
    }

    [Fact]
    public void Words_of_an_open_case_are_not_erased() =>
        Assert.Equal("not-closed", Inquiry.Assigned().Refusal(new EraseBodies(["b"], "asked", "why")));

    [Fact]
    public void It_ends_with_a_reason()
    {
        var story = Inquiry.Assigned().Do(Police);

        Assert.Equal("no-reason", story.Refusal(new ReleaseHold(HoldKind.Police, null)));
        Assert.Equal("not-on", story.Refusal(new ReleaseHold(HoldKind.Lado, Crew.Words("over"))));
    }

    [Fact]
    public void Takedowns_that_were_opened_from_it_are_held_as_well()
    {
        var story = Inquiry.Triaged().Do(new RecordTakedown("takedown-1", ["i1"]), Actor.System);
        story.Do(new HoldCase(HoldKind.Police, Crew.Manager, Crew.Words("why"), null));

        Assert.Equal(["linked:takedown-1"], story.Told(InvestigationLetters.HoldTakedown));
        Assert.Equal("takedown-1", story.Sent[^1].About);
    }
}
