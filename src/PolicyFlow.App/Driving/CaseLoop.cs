namespace PolicyFlow.App.Driving;

/// <summary>
/// The life of one case on an engine that replays: step the case, perform what is due, wait for its time or for a change,
/// begin anew. Nothing here reads a clock, draws a number or touches a store, so that it comes to the same each time that
/// it is replayed. A lost or doubled signal costs one look and nothing else.
/// </summary>
public static class CaseLoop
{
    /// <summary>A case that nothing wakes any more is kept in hand that long, in case somebody reopens it just now.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromDays(1);

    /// <summary>How long a case is left alone whose step or effects failed in spite of their retries.</summary>
    public static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(ILoopContext context)
    {
        try
        {
            var step = await context.StepAsync();
            if (step.Lanes.Count > 0)
            {
                var busy = await Task.WhenAll(step.Lanes.Select(context.PerformAsync));
                if (busy.Min() is { } until) await context.WaitUntilOrChangedAsync(until);
            }
            else if (step.Wake is { } wake)
            {
                await context.WaitUntilOrChangedAsync(wake);
            }
            else if (!await context.WaitUntilOrChangedAsync(context.Now + Rest))
            {
                return;
            }
        }
        catch (LoopWorkFailedException)
        {
            await context.WaitUntilOrChangedAsync(context.Now + AfterFailure);
        }

        context.ContinueAsNew();
    }
}
