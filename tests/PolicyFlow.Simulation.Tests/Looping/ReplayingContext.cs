using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.Simulation.Tests.Crashing;

namespace PolicyFlow.Simulation.Tests.Looping;

/// <summary>
/// One execution of the loop: questions that the history answers are answered from there, the first one that it does not
/// know is carried out. The process may end between that and its record, at every await.
/// </summary>
internal sealed class ReplayingContext(
    string stream, Instance instance, ICaseTurn turn, CaseClock clock, CrashPlan crashes) : ILoopContext
{
    private readonly TaskCompletionSource _asleep = new();
    private int _asked;
    private DateTimeOffset _now = instance.Began;

    public DateTimeOffset Now => _now;

    /// <summary>Ends when the loop waits for something that has not happened yet.</summary>
    public Task Asleep => _asleep.Task;

    public bool BeginsAnew { get; private set; }

    public Task<CaseStep> StepAsync() => Ask(() => turn.StepAsync(stream, CancellationToken.None));

    public Task<DateTimeOffset?> PerformAsync(IReadOnlyList<string> effects) =>
        Ask(() => turn.PerformAsync(stream, effects, CancellationToken.None));

    public Task<bool> WaitUntilOrChangedAsync(DateTimeOffset until)
    {
        var number = _asked++;
        if (instance.History.TryGetValue(number, out var known)) return Task.FromResult(Known<bool>(known));
        crashes.Alive();
        if (instance.Signals > 0)
        {
            instance.Signals--;
            return Task.FromResult(Record(number, true));
        }

        if (until <= clock.Now) return Task.FromResult(Record(number, false));
        instance.Timer = until;
        _asleep.SetResult();
        return new TaskCompletionSource<bool>().Task;
    }

    public void ContinueAsNew() => BeginsAnew = true;

    private async Task<T> Ask<T>(Func<Task<T>> work)
    {
        var number = _asked++;
        if (instance.History.TryGetValue(number, out var known)) return Known<T>(known);
        crashes.Alive();
        var result = await work();
        crashes.BeforeRecord();
        return Record(number, result);
    }

    private T Record<T>(int number, T result)
    {
        instance.History.Add(number, (result, clock.Now));
        _now = clock.Now;
        return result;
    }

    private T Known<T>((object? Result, DateTimeOffset At) known)
    {
        _now = known.At;
        return (T)known.Result!;
    }
}
