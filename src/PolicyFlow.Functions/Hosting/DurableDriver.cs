using DurableTask.Core.Exceptions;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.Functions.Orchestrations;

namespace PolicyFlow.Functions.Hosting;

/// <summary>
/// Sees to it that a changed case is driven: its orchestration is there and looks again. What goes wrong here costs time
/// until the next sweep and nothing else.
/// </summary>
internal sealed class DurableDriver(ILogger<DurableDriver> log) : IDriveCases
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly OrchestrationRuntimeStatus[] Alive =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    private readonly AsyncLocal<string?> _inHand = new();
    private DurableTaskClient? _client;

    /// <summary>Each trigger hands over the client that the host gave it: there is no other way to one.</summary>
    public void Use(DurableTaskClient client) => _client = client;

    /// <summary>The loop of this case runs in this flow and looks again by itself.</summary>
    public void HaveInHand(string stream) => _inHand.Value = stream;

    public async ValueTask ChangedAsync(string stream)
    {
        if (_inHand.Value == stream || CaseKind.Of(stream) is not { } kind) return;
        if (_client is not { } client)
        {
            log.LogWarning("No Durable client yet; the sweep will find {Case}", stream);
            return;
        }

        try
        {
            using var patience = new CancellationTokenSource(Patience);
            if (await TryStartAsync(client, kind, stream, patience.Token)) return;
            await client.RaiseEventAsync(stream, DurableLoop.Changed, cancellation: patience.Token);
        }
#pragma warning disable CA1031 // The commit stands, whatever it was: the click that led to it must not fail.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.LogWarning(fault, "{Case} could not be brought to attention; the sweep will find it", stream);
        }
    }

    /// <returns>Whether it is new, and will look at the case first thing.</returns>
    private static async Task<bool> TryStartAsync(
        DurableTaskClient client, CaseKind kind, string stream, CancellationToken cancel)
    {
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                kind.Name, input: null, new StartOrchestrationOptions(stream).WithDedupeStatuses(Alive), cancel);
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false;
        }
        catch (RpcException there) when (there.StatusCode == StatusCode.AlreadyExists)
        {
            return false;
        }
    }
}
