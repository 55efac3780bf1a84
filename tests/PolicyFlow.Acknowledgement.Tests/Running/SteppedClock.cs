using PolicyFlow.App.Cases;

namespace PolicyFlow.Acknowledgement.Tests.Running;

/// <summary>Case time that stands still until it is moved.</summary>
public sealed class SteppedClock(DateTimeOffset start) : CaseClock(TimeProvider.System)
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset time) => _now = time > _now ? time : _now;
}
