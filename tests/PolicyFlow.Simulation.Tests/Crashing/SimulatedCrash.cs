namespace PolicyFlow.Simulation.Tests.Crashing;

/// <summary>The process is gone. It looks like a cancellation, which nothing catches on its way out.</summary>
public sealed class SimulatedCrash() : OperationCanceledException("The simulated process ended here.");
