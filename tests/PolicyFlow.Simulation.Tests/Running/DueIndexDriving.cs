using Microsoft.Extensions.Logging.Abstractions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;

namespace PolicyFlow.Simulation.Tests.Running;

/// <summary>The driver of the program on one machine. It remembers nothing that matters.</summary>
internal sealed class DueIndexDriving(CaseClock clock) : IDriving
{
    public void Changed(string stream)
    {
        // The run itself asks after each thing that happens.
    }

    /// <summary>One case after the other, so that a seed gives the same run each time.</summary>
    public async Task RunDueAsync(Machine machine)
    {
        using var driver = new CaseDriver(machine.Store, machine.Turns, clock, NullLogger<CaseDriver>.Instance)
        {
            SideBySide = 1,
        };
        await driver.RunDueAsync(CancellationToken.None);
    }

    public Task<DateTimeOffset?> NextAsync(Machine machine) => machine.Store.NextWakeAsync();

    public Task RestartedAsync(Machine machine) => Task.CompletedTask;
}
