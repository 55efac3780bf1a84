namespace PolicyFlow.Simulation.Tests.Running;

/// <summary>Whatever brings the cases of a machine forward.</summary>
internal interface IDriving
{
    void Changed(string stream);

    /// <summary>Runs until nothing is due any more.</summary>
    Task RunDueAsync(Machine machine);

    /// <summary>When something is due next.</summary>
    Task<DateTimeOffset?> NextAsync(Machine machine);

    /// <summary>The process ended, and a new one has begun.</summary>
    Task RestartedAsync(Machine machine);
}
