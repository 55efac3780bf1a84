using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>
/// Estimates from the events how long people worked on a case (18.1), so that minutes are proposed rather than typed.
/// Actions of people less than a quarter of an hour apart count as one sitting; a sitting counts from its first to its
/// last action, and three minutes more for what came before the first click.
/// </summary>
public sealed record WorkSpan(DateTimeOffset? LastAction, TimeSpan Total)
{
    public static readonly WorkSpan None = new(null, TimeSpan.Zero);

    private static readonly TimeSpan Sitting = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Reading = TimeSpan.FromMinutes(3);

    public int Minutes => (int)Math.Ceiling(Total.TotalMinutes);

    public WorkSpan With(Recorded recorded)
    {
        if (recorded.Actor.Kind != ActorKind.Person) return this;
        var sameSitting = LastAction is { } last && recorded.At - last < Sitting;
        var spent = sameSitting ? recorded.At - LastAction!.Value : Reading;
        return new WorkSpan(recorded.At, Total + spent);
    }
}
