namespace PolicyFlow.Simulation.Tests.Looping;

/// <summary>What a durable engine keeps of one case: results in the order in which they were asked for, signals that
/// nobody has taken yet, and a timer.</summary>
internal sealed class Instance(DateTimeOffset now)
{
    /// <summary>Results of this generation by the number of the question, with the time of each.</summary>
    public Dictionary<int, (object? Result, DateTimeOffset At)> History { get; } = [];

    public DateTimeOffset Began { get; private set; } = now;

    public int Signals { get; set; }

    public DateTimeOffset? Timer { get; set; }

    public void Forget(DateTimeOffset now)
    {
        History.Clear();
        (Began, Timer) = (now, null);
    }

    public bool CanGoOn(DateTimeOffset now) => Signals > 0 || Timer is null || Timer <= now;
}
