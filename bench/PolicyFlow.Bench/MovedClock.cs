using PolicyFlow.App.Cases;

namespace PolicyFlow.Bench;

/// <summary>Case time that is moved by hand.</summary>
internal sealed class MovedClock : CaseClock
{
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public MovedClock()
        : base(TimeProvider.System)
    {
    }

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset time) => _now = time;
}
