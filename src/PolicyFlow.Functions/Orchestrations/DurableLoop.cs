using Microsoft.DurableTask;
using PolicyFlow.App.Driving;

namespace PolicyFlow.Functions.Orchestrations;

/// <summary>The loop's context on Durable Task. The instance's id is the case's; ids and times are all that its history
/// ever holds.</summary>
internal sealed class DurableLoop(TaskOrchestrationContext context) : ILoopContext
{
    /// <summary>The external event that says: look again. It carries nothing, so that a lost one loses nothing.</summary>
    public const string Changed = "changed";

    /// <summary>For what fails on the way, storage out of reach for instance. An effect that the other side refuses is no
    /// failure here: the store knows when it is tried again.</summary>
    private static readonly TaskOptions Retries = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 5, firstRetryInterval: TimeSpan.FromSeconds(5), backoffCoefficient: 2,
        maxRetryInterval: TimeSpan.FromMinutes(1)));

    public DateTimeOffset Now => new(context.CurrentUtcDateTime, TimeSpan.Zero);

    public Task<CaseStep> StepAsync() =>
        GuardAsync(context.CallActivityAsync<CaseStep>(CaseWork.Step, context.InstanceId, Retries));

    public async Task<DateTimeOffset?> PerformAsync(IReadOnlyList<string> effects) =>
        (await GuardAsync(context.CallActivityAsync<LaneResult>(
            CaseWork.Perform, new LaneWork(context.InstanceId, effects), Retries))).BusyUntil;

    public async Task<bool> WaitUntilOrChangedAsync(DateTimeOffset until)
    {
        using var over = new CancellationTokenSource();
        var timer = context.CreateTimer(until.UtcDateTime, over.Token);
        var changed = context.WaitForExternalEvent<object?>(Changed, over.Token);
        var first = await Task.WhenAny(timer, changed);

        // A timer left behind would keep the instance from ending. CancelAsync would leave the orchestrator's thread.
#pragma warning disable CA1849
        over.Cancel();
#pragma warning restore CA1849
        return first == changed;
    }

    // An instance would keep the version that it was started with for ever: here, with its history empty, it may go on
    // as the code that runs it.
    public void ContinueAsNew() => context.ContinueAsNew(
        new ContinueAsNewOptions { PreserveUnprocessedEvents = true, NewVersion = CaseOrchestrations.Version });

    private static async Task<T> GuardAsync<T>(Task<T> work)
    {
        try
        {
            return await work;
        }
        catch (TaskFailedException failure)
        {
            throw new LoopWorkFailedException(failure.TaskName + " failed in spite of its retries.", failure);
        }
    }
}
