namespace PolicyFlow.App.Driving;

/// <summary>What <see cref="CaseLoop"/> needs of the engine that runs it. All of it is recorded and replayed.</summary>
public interface ILoopContext
{
    /// <summary>The engine's time (UTC), the same on each replay.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Looks at the case.</summary>
    /// <exception cref="LoopWorkFailedException">It failed in spite of its retries.</exception>
    Task<CaseStep> StepAsync();

    /// <summary>Performs the effects of one recipient.</summary>
    /// <returns>Null, or until when (UTC) another process has one of them in hand.</returns>
    /// <exception cref="LoopWorkFailedException">It failed in spite of its retries.</exception>
    Task<DateTimeOffset?> PerformAsync(IReadOnlyList<string> effects);

    /// <summary>Waits for a time (UTC) or a change of the case, whichever is first. A change that came earlier counts.
    /// </summary>
    /// <returns>Whether it was a change.</returns>
    Task<bool> WaitUntilOrChangedAsync(DateTimeOffset until);

    /// <summary>Forgets the history and begins anew; changes that came meanwhile are kept.</summary>
    void ContinueAsNew();
}

/// <summary>A step or an effect failed in spite of all its retries.</summary>
public sealed class LoopWorkFailedException(string message, Exception? inner = null) : Exception(message, inner);
