using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Simulation.Tests.Year.Visits;

/// <summary>Keeps words under a name and answers their reference.</summary>
internal delegate BodyRef Keep(string name, string text);

/// <summary>Something that somebody asks for.</summary>
internal sealed record Wish(Func<Keep, ICaseCommand> Command, Actor By)
{
    public static Wish OfManager(ICaseCommand command) => new(_ => command, Network.TheManager);

    public static Wish OfManager(Func<Keep, ICaseCommand> command) => new(command, Network.TheManager);
}
