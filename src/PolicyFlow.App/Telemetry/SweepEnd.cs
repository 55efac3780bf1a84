namespace PolicyFlow.App.Telemetry;

/// <summary>
/// Tells whoever watches over the installation that everything due was looked at. A sweep that does not come to its end
/// does not get here, and is missed.
/// </summary>
public sealed class SweepEnd(IEnumerable<ISurvey> surveys)
{
    private readonly IReadOnlyList<ISurvey> _surveys = [.. surveys];

    /// <param name="overslept">How many cases their engine had left asleep through two sweeps.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task ReachedAsync(int overslept, CancellationToken cancel)
    {
        foreach (var survey in _surveys) await survey.MeasureAsync(cancel);
        if (overslept > 0) Measured.Overslept(overslept);
        Measured.Swept();
    }
}
