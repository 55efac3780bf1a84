namespace PolicyFlow.App.Driving;

/// <summary>When an effect that failed is tried again, in case time.</summary>
public static class Backoff
{
    private static readonly TimeSpan[] Steps =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15),
        TimeSpan.FromMinutes(30),
    ];

    /// <summary>After that many failed attempts a person is told; the attempts go on.</summary>
    public const int AttemptsBeforeTask = 4;

    /// <param name="attempt">The attempt that just failed, from 1.</param>
    public static TimeSpan After(int attempt) => Steps[Math.Min(attempt, Steps.Length) - 1];

    /// <summary>The same, and not before the other side wants to be asked again. What only waited for its turn comes back
    /// when that is there.</summary>
    public static TimeSpan After(int attempt, EffectResult.TryLater later)
    {
        var asked = later.RetryAfter ?? TimeSpan.Zero;
        return later.Untried && asked > TimeSpan.Zero || asked > After(attempt) ? asked : After(attempt);
    }
}
