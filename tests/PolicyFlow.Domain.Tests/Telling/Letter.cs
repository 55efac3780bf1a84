using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Tests.Telling;

/// <summary>A letter that went out, and when (since the report).</summary>
internal sealed record Letter(TimeSpan At, string Kind, string Lane, string? About, int Round)
{
    public static Letter Of(TimeSpan at, Effect effect) =>
        new(at, effect.Kind, effect.Lane, effect.About, effect.Round);
}
