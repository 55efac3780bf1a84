using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Storing;

/// <summary>How the events of one kind of plain stream (people, schools, sign-ins …) are read into a state.</summary>
public sealed record StreamKind<TState>(
    EventCatalogue Events, TState Initial, Func<TState, Recorded, TState> Evolve)
    where TState : class;

/// <summary>A plain stream as it stands; version 0 where there is none.</summary>
public sealed record LoadedStream<TState>(string Stream, TState State, int Version, DateTimeOffset LastAt)
    where TState : class;

/// <summary>Who asks for a change of a plain stream, and when (UTC).</summary>
/// <param name="CommandId">The same id again changes nothing and answers as before.</param>
public sealed record StreamCommand(string Stream, string CommandId, Actor Actor, DateTimeOffset Now)
{
    /// <summary>The words that the new events refer to.</summary>
    public IReadOnlyList<Body> Bodies { get; init; } = [];

    /// <summary>Ids of bodies to remove for good.</summary>
    public IReadOnlyList<string> ErasedBodies { get; init; } = [];
}

/// <summary>Index entries that come and go with a change.</summary>
public sealed record KeyChange(IReadOnlyList<Key> Add, IReadOnlyList<Key> Remove)
{
    public static readonly KeyChange None = new([], []);
}

/// <summary>What became of a command: the refusal if there was one, and the stream as it stands now.</summary>
/// <param name="Events">What this call wrote; empty where it had nothing to write or was carried out before.</param>
public sealed record StreamAnswer<TState>(
    Decision.Refused? Refusal, LoadedStream<TState> Now, IReadOnlyList<ICaseEvent> Events)
    where TState : class;
