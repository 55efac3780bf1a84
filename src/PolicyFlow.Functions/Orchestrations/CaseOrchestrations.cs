using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PolicyFlow.App.Driving;

namespace PolicyFlow.Functions.Orchestrations;

/// <summary>One orchestration a kind, so that operators can list and count them. All run the same loop.</summary>
internal static class CaseOrchestrations
{
    /// <summary>The version of this code: raised, together with <c>defaultVersion</c> in host.json, by every change of
    /// what the loop asks of its engine and in which order.</summary>
    public const string Version = "1.0";

    [Function(nameof(Takedown))]
    public static Task Takedown([OrchestrationTrigger] TaskOrchestrationContext context) => LoopAsync(context);

    [Function(nameof(Investigation))]
    public static Task Investigation([OrchestrationTrigger] TaskOrchestrationContext context) => LoopAsync(context);

    [Function(nameof(AcknowledgementCampaign))]
    public static Task AcknowledgementCampaign([OrchestrationTrigger] TaskOrchestrationContext context) =>
        LoopAsync(context);

    [Function(nameof(PolicyReview))]
    public static Task PolicyReview([OrchestrationTrigger] TaskOrchestrationContext context) => LoopAsync(context);

    [Function(nameof(Digest))]
    public static Task Digest([OrchestrationTrigger] TaskOrchestrationContext context) => LoopAsync(context);

    [Function(nameof(RosterImport))]
    public static Task RosterImport([OrchestrationTrigger] TaskOrchestrationContext context) => LoopAsync(context);

    private static Task LoopAsync(TaskOrchestrationContext context) => CaseLoop.RunAsync(new DurableLoop(context));
}
