namespace PolicyFlow.App.Driving;

/// <summary>What became of an effect that was tried.</summary>
public abstract record EffectResult
{
    private EffectResult()
    {
    }

    public sealed record Accepted(string? MessageId) : EffectResult;

    /// <summary>It will never work as it is: a person has to see to it.</summary>
    public sealed record RefusedForGood(string Reason) : EffectResult;

    public sealed record TryLater(string Reason) : EffectResult;
}
