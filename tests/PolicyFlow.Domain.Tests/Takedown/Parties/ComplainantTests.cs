using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Parties;

/// <summary>Clause 16.3, second sentence: the site wants the affected person to ask herself. The clock stays on.</summary>
public sealed class ComplainantTests
{
    [Fact]
    public void The_window_that_ran_goes_on()
    {
        var story = Story.Reported().Approves().At(10.Hours()).HostAnswers(HostAnswer.AsksComplainant).AsksComplainant();

        Assert.Equal(story.Start + 24.Hours(), story.Approach("a2").WindowEndsAt);
        Assert.Equal([24.Hours()], story.At(50.Hours()).When<WindowMissed>());
    }

    [Fact]
    public void Where_none_ran_a_window_begins()
    {
        var first = Story.Reported().At(2.Hours()).AsksComplainant();
        var missed = Story.Reported().Approves().At(30.Hours()).AsksComplainant();

        Assert.Equal(first.Start + 26.Hours(), first.Approach().WindowEndsAt);
        Assert.Equal(missed.Start + 54.Hours(), missed.Approach("a2").WindowEndsAt);
    }

    [Fact]
    public void Reminders_go_to_the_manager_and_no_chaser_to_the_host()
    {
        var story = Story.Reported().Approves().At(13.Hours()).AsksComplainant().At(23.Hours());

        Assert.Equal([12.Hours()], story.Sent(Letters.Chaser));
        Assert.Equal([20.Hours()], story.Sent(Letters.Reminder));
        Assert.Equal([Crew.Manager], story.Told(Letters.Reminder));
    }

    [Fact]
    public void She_is_told_that_a_pack_is_on_her_page()
    {
        Assert.Equal(["affected"], Story.Reported().RecordsAffected().AsksComplainant().Told(Letters.ComplainantPack));
        Assert.Empty(Story.Reported().RecordsAffected(byMail: false).AsksComplainant().Told(Letters.ComplainantPack));
    }

    [Fact]
    public void The_page_is_captured_before_she_asks() =>
        Assert.Equal([TimeSpan.Zero], Story.Reported().AsksComplainant().When<ItemCaptured>());

    [Fact]
    public void If_she_would_rather_not_it_awaits_a_decision_again()
    {
        var story = Story.Reported().AsksComplainant().At(5.Hours()).ComplainantAnswers(ComplainantAnswer.WouldRatherNot);

        Assert.Equal(["i1"], story.State.Undecided.Select(i => i.Id));
        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.ComplainantAnswered));
        Assert.Equal([9.Hours()], story.At(50.Hours()).When<DecisionLapsed>());
        Assert.Empty(story.When<WindowMissed>());
    }

    [Theory]
    [InlineData(ComplainantAnswer.Asked)]
    [InlineData(ComplainantAnswer.WantsHelp)]
    public void Any_other_answer_is_told_and_leaves_the_clock_on(ComplainantAnswer answer)
    {
        var story = Story.Reported().AsksComplainant().At(5.Hours()).ComplainantAnswers(answer);

        Assert.Empty(story.State.Undecided);
        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.ComplainantAnswered));
        Assert.Equal([24.Hours()], story.At(30.Hours()).When<WindowMissed>());
    }

    [Fact]
    public void What_a_person_has_confirmed_is_not_given_back()
    {
        var story = Story.Reported().AsksComplainant().PersonSees(ItemStatus.Gone)
            .ComplainantAnswers(ComplainantAnswer.WouldRatherNot);

        Assert.Null(story.State.Decision);
        Assert.Equal(TakedownStatus.Confirmed, story.Status);
    }

    [Fact]
    public void Only_a_request_to_her_can_be_answered_by_her() => Assert.Equal(
        "no-such-approach",
        Story.Reported().Approves().Refusal(new AnswerAsComplainant("a1", ComplainantAnswer.Asked, null)));
}
