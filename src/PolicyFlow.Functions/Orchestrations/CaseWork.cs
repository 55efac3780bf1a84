using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PolicyFlow.App.Driving;
using PolicyFlow.Functions.Hosting;

namespace PolicyFlow.Functions.Orchestrations;

/// <summary>The effects of one recipient, by id.</summary>
internal sealed record LaneWork(string Stream, IReadOnlyList<string> Effects);

/// <summary>Null, or until when another process has one of them in hand (UTC).</summary>
internal sealed record LaneResult(DateTimeOffset? BusyUntil);

/// <summary>The activities behind the loop. They run at least once; the store's leases and command ids make that harmless.
/// </summary>
internal sealed class CaseWork(IEnumerable<ICaseTurn> turns, DurableDriver driver)
{
    public const string Step = "StepCase";
    public const string Perform = "PerformEffects";

    private readonly IReadOnlyList<ICaseTurn> _turns = [.. turns];

    [Function(Step)]
    public Task<CaseStep> StepAsync(
        [ActivityTrigger] string stream, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        TurnOf(stream, client).StepAsync(stream, cancel);

    [Function(Perform)]
    public async Task<LaneResult> PerformAsync(
        [ActivityTrigger] LaneWork work, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        new(await TurnOf(work.Stream, client).PerformAsync(work.Stream, work.Effects, cancel));

    private ICaseTurn TurnOf(string stream, DurableTaskClient client)
    {
        driver.Use(client);
        driver.HaveInHand(stream);
        return _turns.For(stream);
    }
}
