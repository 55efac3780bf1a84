using PolicyFlow.App.Cases;

namespace PolicyFlow.Simulation.Tests.Running;

/// <summary>Case time that stands still until it is moved.</summary>
internal sealed class SteppedClock(DateTimeOffset start) : CaseClock(TimeProvider.System)
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset time)
    {
        Assert.True(time >= _now, $"time ran backwards from {_now:u} to {time:u}");
        _now = time;
    }
}
