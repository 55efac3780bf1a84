using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.People;
using static PolicyFlow.Domain.Tests.Investigation.Asking.AskedQuestion;

namespace PolicyFlow.Domain.Tests.Investigation.Asking;

/// <summary>What may be done with a question, and who is told (5.3, 11.4, 12.5).</summary>
public sealed class QuestionRuleTests
{
    [Fact]
    public void Those_who_are_asked_are_told_once_each_and_nobody_who_was_left_out()
    {
        Assert.Equal(
            [(QuestionLetters.Tell, "person:p-manager"), (QuestionLetters.Tell, "person:p-lead")], By(Coach).Wanted);
        Assert.Equal([(QuestionLetters.Tell, "person:p-lead")], By(Coach, QuestionKind.Policy, Manager).Wanted);
    }

    [Fact]
    public void Whoever_asks_without_an_account_gets_a_link_and_a_link_to_the_answer()
    {
        var asked = By(null);
        asked.Do(new GiveAdvice(QuestionAdvice.Yes, null, null), Manager);

        Assert.Equal(
            [(QuestionLetters.Link, QuestionLetters.AskerLane), (QuestionLetters.Answer, QuestionLetters.AskerLane)],
            asked.Wanted);
    }

    [Fact]
    public void Nobody_answers_themselves()
    {
        var asked = By(Manager);

        Assert.Equal("own-question", asked.Do(new GiveAdvice(QuestionAdvice.Yes, null, null), Manager));
        Assert.Equal("own-question", asked.Do(new HandOn(Role.Principal, ["p-9"], Words("r")), Manager));
    }

    [Theory]
    [InlineData(QuestionAdvice.No)]
    [InlineData(QuestionAdvice.YesWithConditions)]
    [InlineData(QuestionAdvice.NotBeforeWeTalk)]
    public void What_is_no_plain_yes_has_words_or_was_talked_about(QuestionAdvice advice)
    {
        Assert.Equal("no-words", By(Coach).Do(new GiveAdvice(advice, null, null), Manager));
        Assert.Null(By(Coach).Do(new GiveAdvice(advice, Words("x"), null), Manager));
        Assert.Null(By(Coach).Do(new GiveAdvice(advice, null, new DateOnly(2027, 1, 18)), Manager));
        Assert.Equal("not-yet", By(Coach).Do(new GiveAdvice(advice, null, new DateOnly(2027, 1, 19)), Manager));
    }

    [Fact]
    public void A_question_has_several_answers_and_more_questions_in_one_thread()
    {
        var asked = By(Coach);
        asked.Do(new GiveAdvice(QuestionAdvice.NotBeforeWeTalk, Words("a"), null), Manager);
        asked.Do(new AskMore(Words("b")), Coach);
        Assert.Equal(QuestionStatus.Waiting, asked.State.Status);
        asked.Do(new GiveAdvice(QuestionAdvice.YesWithConditions, Words("c"), null), Lead);

        Assert.Equal(QuestionStatus.Answered, asked.State.Status);
        Assert.Equal(QuestionAdvice.YesWithConditions, asked.State.Advice!.Advice);
        Assert.Equal(["w", "a", "b", "c"], asked.State.Steps.Select(s => s.Words!.Id));
    }

    [Fact]
    public void Handed_on_it_waits_for_the_others_and_the_first_still_see_it()
    {
        var asked = By(Coach);
        Assert.Equal("nobody-there", asked.Do(new HandOn(Role.Principal, [], Words("r")), Manager));
        asked.Do(new HandOn(Role.Principal, ["p-9"], Words("r")), Manager);

        Assert.Equal([(QuestionLetters.Tell, "person:p-9")], asked.Wanted);
        Assert.True(QuestionSight.WaitsFor(Holding("p-9", Role.Principal), asked.State));
        Assert.False(QuestionSight.WaitsFor(Holding(Manager, Role.Manager), asked.State));
        Assert.True(QuestionSight.MaySee(Holding(Manager, Role.Manager), asked.State));
    }

    [Fact]
    public void What_was_taken_back_waits_for_nobody_and_is_kept()
    {
        var asked = By(Coach);
        Assert.Equal("not-asker", asked.Do(new WithdrawQuestion(null), Manager));
        asked.Do(new WithdrawQuestion(Words("r")), Coach);

        Assert.Equal("withdrawn", asked.Do(new GiveAdvice(QuestionAdvice.Yes, null, null), Manager));
        Assert.Empty(asked.Wanted);
        Assert.Null(asked.Due);
        Assert.Equal(["w", "r"], asked.State.Steps.Select(s => s.Words!.Id));
    }

    [Fact]
    public void What_a_colleague_decided_on_contact_with_a_pupil_is_on_record_after_the_advice()
    {
        var asked = By(Coach, QuestionKind.Friends);
        var decided = new RecordQuestionDecision(QuestionDecision.DoesItAnyway, null);
        Assert.Equal("not-advised", asked.Do(decided, Coach));
        asked.Do(new GiveAdvice(QuestionAdvice.No, Words("a"), new DateOnly(2027, 1, 18)), Manager);
        Assert.True(asked.State.LacksDecision);
        asked.Do(decided, Coach);

        Assert.False(asked.State.LacksDecision);
        Assert.Equal(QuestionDecision.DoesItAnyway, asked.State.Decided!.Decision);
        Assert.Equal(new DateOnly(2027, 1, 18), asked.State.Advice!.TalkedOn);
    }

    [Fact]
    public void A_report_that_is_begun_leaves_the_question_waiting()
    {
        var asked = By(Coach);

        asked.Do(new BeginReport(), Manager);

        Assert.Equal(QuestionStatus.Waiting, asked.State.Status);
    }

    [Fact]
    public void Words_are_erased_when_nobody_waits_for_an_answer()
    {
        var asked = By(Coach);
        Assert.Equal("waits", asked.Do(new EraseQuestion(["w"], "on-request", "They asked."), null));
        asked.Do(new GiveAdvice(QuestionAdvice.Yes, null, null), Manager);

        Assert.Null(asked.Do(new EraseQuestion(["w"], "on-request", "They asked."), null));
    }
}
