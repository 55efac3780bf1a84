using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace PolicyFlow.Functions.Tests.Running;

/// <summary>
/// An instance that a test runs by hand: what the orchestrator asked for lies open, and a test answers it. As with the
/// real engine, the orchestrator goes on where it is answered, on that very thread, or not at all.
/// </summary>
internal sealed class Orchestration(string id) : TaskOrchestrationContext
{
    public List<Call> Calls { get; } = [];

    public List<Waiting> Timers { get; } = [];

    public List<Waiting> Events { get; } = [];

    /// <summary>How it began anew.</summary>
    public List<ContinueAsNewOptions> BegunAnew { get; } = [];

    public DateTime Now { get; set; } = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    public override TaskName Name => "Takedown";

    public override string InstanceId => id;

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => Now;

    public override bool IsReplaying => false;

    protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

    public override T GetInput<T>() => default!;

    public override Task<TResult> CallActivityAsync<TResult>(
        TaskName name, object? input = null, TaskOptions? options = null)
    {
        var answer = new TaskCompletionSource<TResult>();
        Calls.Add(new Call(
            name.Name, input, options, result => answer.SetResult((TResult)result!), answer.SetException));
        return answer.Task;
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        var timer = new Waiting(fireAt, cancellationToken);
        Timers.Add(timer);
        return timer.Task;
    }

    public override async Task<T> WaitForExternalEvent<T>(
        string eventName, CancellationToken cancellationToken = default)
    {
        var waiter = new Waiting(eventName, cancellationToken);
        Events.Add(waiter);
        await waiter.Task;
        return default!;
    }

    public override void ContinueAsNew(ContinueAsNewOptions options) => BegunAnew.Add(options);

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        throw new NotSupportedException();

    public override void SendEvent(string instanceId, string eventName, object payload) =>
        throw new NotSupportedException();

    public override void SetCustomStatus(object? customStatus) => throw new NotSupportedException();

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        throw new NotSupportedException();

    public override Guid NewGuid() => throw new NotSupportedException();

    /// <summary>An activity that was called, and how it ends.</summary>
    internal sealed record Call(
        string Name, object? Input, TaskOptions? Options, Action<object?> Answer, Action<Exception> Fail);

    /// <summary>A timer or a waiter for an event: happens, or is given up.</summary>
    internal sealed class Waiting
    {
        private readonly TaskCompletionSource _end = new();

        public Waiting(object what, CancellationToken cancel)
        {
            What = what;
            cancel.Register(() => _end.TrySetCanceled(cancel));
        }

        public object What { get; }

        public Task Task => _end.Task;

        public bool IsOpen => !_end.Task.IsCompleted;

        public void Happens() => _end.SetResult();
    }
}
