using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Investigation.Work;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Investigation;

/// <summary>Clauses 9.1, 9.2 and 16.1: tasks, notes, interviews, and what the reporter hears.</summary>
public sealed class WorkTests
{
    [Fact]
    public void Tasks_are_numbered_done_and_dropped_with_a_reason()
    {
        var story = Inquiry.Assigned().Do(new PlanTasks(
            [new PlannedTask("Ask the witness", null, null, null), new PlannedTask("", Crew.Words("own"), null, null)], "conduct"));
        story.Do(new FinishTask("t1", Crew.Words("done")));

        Assert.Equal("no-reason", story.Refusal(new DropTask("t2", null)));
        Assert.Equal("done", story.Refusal(new DropTask("t1", Crew.Words("why"))));
        Assert.Empty(story.Answer(new FinishTask("t1", null)));
        Assert.Equal("no-such-task", story.Refusal(new FinishTask("t9", null)));
        Assert.Empty(story.Do(new DropTask("t2", Crew.Words("why"))).State.Work.Open);
        Assert.Equal("dropped", story.Refusal(new FinishTask("t2", null)));
    }

    [Fact]
    public void A_task_says_something_and_is_not_the_subjects()
    {
        var story = Inquiry.Assigned();

        Assert.Equal("no-task", story.Refusal(new PlanTasks([])));
        Assert.Equal("no-words", story.Refusal(new PlanTasks([new PlannedTask("", null, null, null)])));
        Assert.Equal("left-out", story.Refusal(new PlanTasks([new PlannedTask("x", null, Inquiry.Coach, null)])));
    }

    [Fact]
    public void A_correction_stands_beside_what_it_corrects()
    {
        var story = Inquiry.Assigned().Do(new WriteNote(Crew.Words("first")), Inquiry.Investigator)
            .Do(new CorrectEntry("e1", Crew.Words("second")))
            .Do(new CorrectEntry("e2", Crew.Words("third")));

        Assert.Equal(["e1", "e2", "e3"], story.State.Work.Entries.Select(e => e.Id));
        Assert.Equal(Crew.Words("first"), ((NoteWritten)story.State.Work.Entries[0].Event).Text);
        Assert.Equal("no-such-entry", story.Refusal(new CorrectEntry("e9", Crew.Words("x"))));
    }

    [Fact]
    public void An_interview_is_planned_held_or_cancelled()
    {
        var story = Inquiry.Assigned();
        story.Do(new PlanInterview("n1", story.Clock + 1.Days(), null)).Do(new PlanInterview("n2", story.Clock + 1.Days(), null));

        Assert.Equal("in-past", story.Refusal(new PlanInterview("n1", story.Clock, null)));
        Assert.Equal("no-words", story.Refusal(new RecordInterview("e1", "n1", null, null, null)));
        Assert.Equal("no-such-entry", story.Refusal(new CorrectEntry("e1", Crew.Words("x"))));
        story.Do(new RecordInterview("e1", "n1", null, null, Crew.Words("said"))).Do(new CancelInterview("e2", Crew.Words("ill")));
        Assert.Equal("no-such-entry", story.Refusal(new RecordInterview("e1", "n1", null, null, Crew.Words("said"))));
        Assert.True(story.State.Work.Entries[1].Settled);
    }

    [Fact]
    public void Under_a_hold_none_is_planned_and_one_that_was_held_is_recorded_and_flagged()
    {
        var story = Inquiry.Assigned().At(1.Hours())
            .Do(new HoldCase(HoldKind.Lado, Crew.Manager, Crew.Words("asked"), null)).At(2.Hours());
        RecordInterview Held(TimeSpan at) => new(null, "n1", story.Start + at, null, Crew.Words("said"));

        Assert.Equal("held", story.Refusal(new PlanInterview("n1", story.Clock + 1.Days(), null)));
        Assert.Equal(["on-hold"], Assert.IsType<InterviewHeld>(Assert.Single(story.Answer(Held(90.Minutes())))).Flags);
        Assert.Empty(Assert.IsType<InterviewHeld>(Assert.Single(story.Answer(Held(30.Minutes())))).Flags);
    }

    [Fact]
    public void The_reporter_hears_and_the_next_word_has_a_time_again()
    {
        var story = Inquiry.Assigned().At(1.Days()).Do(new UpdateReporter(Crew.Words("still at it"), null)).At(9.Days());

        Assert.Equal(["reporter"], story.Told(InvestigationLetters.ReporterUpdate));
        Assert.Equal([8.Days()], story.When<UpdateOverdue>());
        Assert.Equal([Crew.OtherManager], story.Told(InvestigationLetters.UpdateOverdue));
        Assert.Equal("in-past", story.Refusal(new UpdateReporter(Crew.Words("x"), story.Clock)));
        Assert.Equal("no-words", story.Refusal(new UpdateReporter(null, null)));
    }

    [Fact]
    public void A_hold_does_not_keep_the_reporter_in_the_dark_but_what_they_hear_is_flagged()
    {
        var story = Inquiry.Assigned().Do(new HoldCase(HoldKind.Police, Crew.Manager, Crew.Words("asked"), null))
            .Do(new UpdateReporter(Crew.Words("still at it"), null));

        Assert.Equal(["on-hold"], story.Last<ReporterUpdated>().Flags);
        Assert.Single(story.Told(InvestigationLetters.ReporterUpdate));
    }

    [Fact]
    public void What_others_do_does_not_say_that_whoever_looks_into_it_has_begun() => Assert.Equal(
        InvestigationStatus.Assigned, Inquiry.Assigned().Do(new WriteNote(Crew.Words("x"))).State.Status);
}
