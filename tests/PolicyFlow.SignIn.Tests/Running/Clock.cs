namespace PolicyFlow.SignIn.Tests.Running;

/// <summary>System time that a test moves on; timers keep to the real one.</summary>
public sealed class Clock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    public void Pass(int minutes) => _ahead += TimeSpan.FromMinutes(minutes);
}
