using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PolicyFlow.Functions.Tests.Running;

/// <summary>The host's engine as a trigger gets it, with a memory of what it was asked, and any failure that a test
/// wants of it.</summary>
internal sealed class Engine() : DurableTaskClient("test")
{
    public List<(string Name, object? Input, StartOrchestrationOptions Options)> Started { get; } = [];

    public List<(string Instance, string Name, object? Payload)> Raised { get; } = [];

    public Exception? StartFails { get; set; }

    public Exception? RaiseFails { get; set; }

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default)
    {
        if (StartFails is not null) return Task.FromException<string>(StartFails);
        Started.Add((orchestratorName.Name, input, options!));
        return Task.FromResult(options!.InstanceId!);
    }

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        if (RaiseFails is not null) return Task.FromException(RaiseFails);
        Raised.Add((instanceId, eventName, eventPayload));
        return Task.CompletedTask;
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task SuspendInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task ResumeInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        throw new NotSupportedException();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
