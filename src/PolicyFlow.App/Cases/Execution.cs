using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Cases;

/// <summary>One command on its way to a case, with the words and keys that it brings.</summary>
/// <param name="CommandId">The same id again changes nothing and answers with what it did the first time.</param>
public sealed record CaseRequest(string Stream, ICaseCommand Command, Actor Actor, string CommandId)
{
    public IReadOnlyList<Body> Bodies { get; init; } = [];
    public IReadOnlyList<Key> AddKeys { get; init; } = [];
    public IReadOnlyList<Key> RemoveKeys { get; init; } = [];
    public IReadOnlyList<string> CompletedEffects { get; init; } = [];
    public IReadOnlyList<string> ErasedBodies { get; init; } = [];

    /// <summary>The version that the person saw, where acting on an older one would be a mistake.</summary>
    public int? SeenVersion { get; init; }
}

/// <summary>How a command ended.</summary>
public abstract record Execution<TState>
{
    private Execution()
    {
    }

    /// <summary>It is recorded, now or by an earlier try; there may have been nothing to record.</summary>
    public sealed record Done(TState State, int Version, bool Replayed) : Execution<TState>;

    /// <summary>The rules refused it, with a reason for a person to read.</summary>
    public sealed record Refused(string Code, string Reason) : Execution<TState>;

    /// <summary>The case has moved on since the person looked at it.</summary>
    public sealed record Stale(int Version) : Execution<TState>;

    public sealed record Missing : Execution<TState>;
}
