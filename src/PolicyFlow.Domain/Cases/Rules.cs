using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Cases;

/// <summary>The settings that decisions are made by. A change of a setting never moves a clock that already runs.
/// </summary>
public sealed record Rules(TakedownRules Takedown)
{
    public static readonly Rules Default = new(TakedownRules.Default);
}
