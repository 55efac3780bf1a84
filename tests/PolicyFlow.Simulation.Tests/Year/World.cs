using PolicyFlow.App.People;

namespace PolicyFlow.Simulation.Tests.Year;

/// <summary>Everything outside the program: it outlives each process.</summary>
/// <param name="Wrongs">What was seen that must never happen.</param>
internal sealed record World(IPeopleDirectory People, Post Post, Phones Phones, Web Web, List<string> Wrongs);
