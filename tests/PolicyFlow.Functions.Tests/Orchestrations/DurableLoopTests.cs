using Microsoft.DurableTask;
using PolicyFlow.App.Driving;
using PolicyFlow.Functions.Orchestrations;
using PolicyFlow.Functions.Tests.Running;

namespace PolicyFlow.Functions.Tests.Orchestrations;

/// <summary>The loop on Durable Task, answered by hand. Nothing here waits: what does not go on at once in answer to
/// the engine has left the orchestrator's thread, and would hang there.</summary>
public sealed class DurableLoopTests
{
    private const string Case = "takedown-7k3m92qx";
    private readonly Orchestration _engine = new(Case);

    [Fact]
    public void A_case_is_stepped_by_its_id_with_retries()
    {
        CaseOrchestrations.Takedown(_engine);

        var step = Assert.Single(_engine.Calls);
        Assert.Equal((CaseWork.Step, Case), (step.Name, step.Input));
        AssertRetried(step);
    }

    [Fact]
    public void What_is_due_is_performed_recipients_side_by_side()
    {
        CaseOrchestrations.Takedown(_engine);
        _engine.Calls[0].Answer(new CaseStep(null, [["e1", "e2"], ["e3"]]));

        var lanes = _engine.Calls.Skip(1).ToList();
        Assert.All(lanes, lane => Assert.Equal(CaseWork.Perform, lane.Name));
        Assert.All(lanes, AssertRetried);
        Assert.Equal(
            [(Case, "e1 e2"), (Case, "e3")],
            lanes.Select(l => (LaneWork)l.Input!).Select(w => (w.Stream, string.Join(' ', w.Effects))));
        Assert.Empty(_engine.Timers);

        lanes[1].Answer(new LaneResult(null));
        Assert.Empty(_engine.BegunAnew);
        lanes[0].Answer(new LaneResult(null));
        Assert.Single(_engine.BegunAnew);
    }

    [Fact]
    public void A_change_ends_the_wait_and_gives_the_timer_up()
    {
        var run = CaseOrchestrations.Takedown(_engine);
        _engine.Calls[0].Answer(new CaseStep(At(hours: 12), []));

        var (timer, changed) = (Assert.Single(_engine.Timers), Assert.Single(_engine.Events));
        Assert.Equal((At(hours: 12).UtcDateTime, DurableLoop.Changed), (timer.What, changed.What));
        changed.Happens();

        Assert.True(run.IsCompletedSuccessfully);
        Assert.True(timer.Task.IsCanceled, "A timer left behind keeps the instance from ending.");
        Assert.Single(_engine.BegunAnew);
    }

    [Fact]
    public void The_time_ends_the_wait_and_gives_the_waiter_up()
    {
        var run = CaseOrchestrations.Takedown(_engine);
        _engine.Calls[0].Answer(new CaseStep(At(hours: 12), []));

        _engine.Timers[0].Happens();

        Assert.True(run.IsCompletedSuccessfully);
        Assert.True(_engine.Events[0].Task.IsCanceled, "A waiter left behind would take the next change for itself.");
        Assert.Single(_engine.BegunAnew);
    }

    [Fact]
    public void What_another_process_has_in_hand_is_waited_for()
    {
        CaseOrchestrations.Takedown(_engine);
        _engine.Calls[0].Answer(new CaseStep(At(minutes: -1), [["e1"]]));
        _engine.Calls[1].Answer(new LaneResult(At(minutes: 10)));

        Assert.Equal(At(minutes: 10).UtcDateTime, Assert.Single(_engine.Timers).What);
        Assert.Single(_engine.Events);
        _engine.Timers[0].Happens();
        Assert.Single(_engine.BegunAnew);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_failure_in_spite_of_all_retries_leaves_the_case_alone_for_a_minute(int failing)
    {
        var run = CaseOrchestrations.Takedown(_engine);
        if (failing == 1) _engine.Calls[0].Answer(new CaseStep(null, [["e1"]]));
        _engine.Calls[failing].Fail(
            new TaskFailedException(_engine.Calls[failing].Name, 1, new TimeoutException("out of reach")));

        Assert.False(run.IsCompleted);
        Assert.Equal(At(minutes: 1).UtcDateTime, Assert.Single(_engine.Timers).What);
        _engine.Timers[0].Happens();
        Assert.True(run.IsCompletedSuccessfully);
        Assert.Single(_engine.BegunAnew);
    }

    [Fact]
    public void It_begins_anew_with_what_came_meanwhile_as_the_code_that_runs_it()
    {
        CaseOrchestrations.Takedown(_engine);
        _engine.Calls[0].Answer(new CaseStep(At(hours: 12), []));
        _engine.Events[0].Happens();

        var anew = Assert.Single(_engine.BegunAnew);
        Assert.Equal(
            (null, true, CaseOrchestrations.Version), (anew.NewInput, anew.PreserveUnprocessedEvents, anew.NewVersion));
    }

    [Fact]
    public void A_case_that_nothing_wakes_ends_after_a_rest_and_leaves_nothing_behind()
    {
        var run = CaseOrchestrations.Takedown(_engine);
        _engine.Calls[0].Answer(CaseStep.Nothing);

        Assert.Equal(At(hours: 24).UtcDateTime, _engine.Timers[0].What);
        _engine.Timers[0].Happens();

        Assert.True(run.IsCompletedSuccessfully);
        Assert.Empty(_engine.BegunAnew);
        Assert.DoesNotContain(_engine.Events, e => e.IsOpen);
    }

    [Fact]
    public void A_case_that_is_reopened_while_it_rests_goes_on()
    {
        CaseOrchestrations.Takedown(_engine);
        _engine.Calls[0].Answer(CaseStep.Nothing);

        _engine.Events[0].Happens();

        Assert.Single(_engine.BegunAnew);
        Assert.DoesNotContain(_engine.Timers, t => t.IsOpen);
    }

    private DateTimeOffset At(int hours = 0, int minutes = 0) =>
        new DateTimeOffset(_engine.Now).AddHours(hours).AddMinutes(minutes);

    private static void AssertRetried(Orchestration.Call call)
    {
        var policy = call.Options!.Retry!.Policy!;
        Assert.InRange(policy.MaxNumberOfAttempts, 3, 10);
        Assert.True(policy.BackoffCoefficient > 1);
    }
}
