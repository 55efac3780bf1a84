namespace PolicyFlow.Domain.Takedown;

/// <summary>Whom no mail reaches, and nobody has seen to it yet.</summary>
public static class Unreachable
{
    /// <summary>Their lanes. Once a case is closed, only the reporter and the person concerned are still to hear of it.
    /// </summary>
    public static IReadOnlyList<string> Lanes(TakedownState s) =>
    [
        .. s.FailingMail.Where(f => s.Post.Find(f) is { Status: not DeliveryStatus.Trying })
            .Select(f => f.Lane)
            .Where(lane => s.Closed is null || lane is Letters.ReporterLane or Letters.AffectedLane)
            .Distinct(),
    ];
}
