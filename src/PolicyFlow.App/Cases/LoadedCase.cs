using System.Collections.Immutable;

namespace PolicyFlow.App.Cases;

/// <summary>A case folded up to a version.</summary>
/// <param name="CommandIds">The commands recorded so far, so that a repeated one is recognised before it is decided.
/// </param>
public sealed record LoadedCase<TState>(
    string Stream, TState State, int Version, DateTimeOffset LastAt, ImmutableArray<string> CommandIds);
