using System.Diagnostics;

namespace PolicyFlow.Bench;

/// <summary>How long things took.</summary>
internal sealed class Waits
{
    private readonly List<double> _milliseconds = [];
    private readonly Lock _lock = new();

    public double Median => At(0.5);

    public double Slowest5Percent => At(0.95);

    public double Slowest1Percent => At(0.99);

    public double Worst => At(1);

    public async Task<T> TimeAsync<T>(Func<Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await work();
        Add(Stopwatch.GetElapsedTime(start));
        return result;
    }

    public void Add(TimeSpan time)
    {
        lock (_lock) _milliseconds.Add(time.TotalMilliseconds);
    }

    private double At(double share)
    {
        lock (_lock)
        {
            _milliseconds.Sort();
            return _milliseconds.Count == 0 ? 0 : _milliseconds[(int)(share * (_milliseconds.Count - 1))];
        }
    }
}
