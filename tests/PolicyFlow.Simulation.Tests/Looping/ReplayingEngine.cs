using Microsoft.Extensions.Logging.Abstractions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.Simulation.Tests.Crashing;
using PolicyFlow.Simulation.Tests.Running;

namespace PolicyFlow.Simulation.Tests.Looping;

/// <summary>
/// Drives all cases as a durable engine would: one instance a case that outlives the process, replayed from its history
/// each time that it goes on. A sweep runs only after a crash, when a signal may be lost, and where the engine has lost
/// its timers.
/// </summary>
internal sealed class ReplayingEngine(CaseClock clock, CrashPlan crashes) : IDriving
{
    private const int MostTurns = 500;

    private readonly SortedDictionary<string, Instance> _instances = new(StringComparer.Ordinal);

    private bool _hasLostTimers;

    public void Changed(string stream)
    {
        if (!_instances.TryGetValue(stream, out var instance))
            _instances.Add(stream, instance = new Instance(clock.Now));
        instance.Signals++;
    }

    public async Task RunDueAsync(Machine machine)
    {
        if (_hasLostTimers) await SweepAsync(machine);
        for (var turns = 0; _instances.FirstOrDefault(i => i.Value.CanGoOn(clock.Now)) is { Key: { } stream } next; turns++)
        {
            Assert.True(turns < MostTurns, $"{stream} never comes to rest at {clock.Now:u}");
            await ReplayAsync(stream, next.Value, machine.Turns.For(stream));
        }
    }

    public async Task<DateTimeOffset?> NextAsync(Machine machine)
    {
        var timer = _instances.Values.Min(i => i.Timer);
        var sweep = _hasLostTimers ? await machine.Store.NextWakeAsync() : null;
        return timer is null || sweep < timer ? sweep : timer;
    }

    /// <summary>The process has ended. Now and then all that the engine kept is lost with it.</summary>
    public async Task RestartedAsync(Machine machine)
    {
        if (crashes.Crashes % 3 == 0)
        {
            _instances.Clear();
            _hasLostTimers = true;
        }

        await SweepAsync(machine);
    }

    private Task<SweepResult> SweepAsync(Machine machine) =>
        new Sweep(machine.Store, machine, machine.Turns, clock, NullLogger<Sweep>.Instance).RunAsync();

    private async Task ReplayAsync(string stream, Instance instance, ICaseTurn turn)
    {
        var context = new ReplayingContext(stream, instance, turn, clock, crashes);
        var loop = CaseLoop.RunAsync(context);
        await await Task.WhenAny(loop, context.Asleep);
        if (!loop.IsCompleted) return;
        if (context.BeginsAnew) instance.Forget(clock.Now);
        else _instances.Remove(stream);
    }
}
