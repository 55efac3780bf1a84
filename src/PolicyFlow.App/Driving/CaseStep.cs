namespace PolicyFlow.App.Driving;

/// <summary>What a look at a case came to. It holds ids and times only, so that an engine may keep it in its history.
/// </summary>
/// <param name="Wake">When to look again (case time, UTC), or null when nothing waits.</param>
/// <param name="Lanes">The ids of the effects that are due, those of one recipient together and in their order.</param>
public sealed record CaseStep(DateTimeOffset? Wake, IReadOnlyList<IReadOnlyList<string>> Lanes)
{
    /// <summary>There is nothing to do, now or later.</summary>
    public static readonly CaseStep Nothing = new(null, []);
}
