namespace PolicyFlow.App.Driving;

/// <summary>Finds the turn that drives a stream.</summary>
public static class CaseTurns
{
    /// <exception cref="InvalidOperationException">No driver knows this kind of stream.</exception>
    public static ICaseTurn For(this IReadOnlyList<ICaseTurn> turns, string stream) =>
        turns.FirstOrDefault(turn => stream.StartsWith(turn.Prefix, StringComparison.Ordinal))
            ?? throw new InvalidOperationException("No driver knows this kind of stream.");
}
