namespace PolicyFlow.Domain.Takedown;

/// <summary>The clocks of a takedown, all in clock hours: nights, weekends and holidays count.</summary>
/// <param name="DecideWithin">From the report to a decision on an approach.</param>
/// <param name="WarnBeforeDecision">How long before that a manager is reminded.</param>
/// <param name="RemovalWindow">Clause 16.3: amended or removed "within 24 hours" of the host having the notice.</param>
/// <param name="Chasers">When the host is chased, counted from the start of the window.</param>
/// <param name="AnswerHold">How long an answer that nobody has read holds back the next chaser, at most.</param>
/// <param name="SafeguardingSeenWithin">Clause 8.1: how soon the Designated Safeguarding Lead must have it.</param>
/// <param name="LookAgain">Clause 16.4: when the address is looked at again, counted from closing.</param>
public sealed record TakedownRules(
    TimeSpan DecideWithin,
    TimeSpan WarnBeforeDecision,
    TimeSpan RemovalWindow,
    IReadOnlyList<TimeSpan> Chasers,
    TimeSpan AnswerHold,
    TimeSpan SafeguardingSeenWithin,
    IReadOnlyList<TimeSpan> LookAgain)
{
    /// <summary>How long a letter waits for the pages to be captured, at most.</summary>
    public TimeSpan CaptureWithin { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>When the machine looks while a window runs, counted back from its end: ever closer together.</summary>
    public IReadOnlyList<TimeSpan> ProbesBeforeEnd { get; init; } =
    [
        TimeSpan.FromHours(23), TimeSpan.FromHours(18), TimeSpan.FromHours(12), TimeSpan.FromHours(8), TimeSpan.FromHours(4),
        TimeSpan.FromHours(2), TimeSpan.FromHours(1), TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(10),
    ];

    /// <summary>The time of each rung of the ladder (15.2, 16.4, 5.1).</summary>
    public TimeSpan RungWindow { get; init; } = TimeSpan.FromHours(24);

    /// <summary>From a missed window, or a rung that lapsed, to the decision on the next rung.</summary>
    public TimeSpan RungDecideWithin { get; init; } = TimeSpan.FromHours(4);

    /// <summary>How often the machine looks while a rung has its time.</summary>
    public TimeSpan RungProbeEvery { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Clause 17.2: how long a member of staff has to remove content, where the manager names no other time.
    /// </summary>
    public TimeSpan AuthorDeadline { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Clause 16.5: after that somebody rings the affected person.</summary>
    public TimeSpan ConsentAnsweredWithin { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How often somebody is asked whether a hold is still needed.</summary>
    public TimeSpan HoldReview { get; init; } = TimeSpan.FromDays(7);

    public static readonly TakedownRules Default = new(
        DecideWithin: TimeSpan.FromHours(4),
        WarnBeforeDecision: TimeSpan.FromHours(1),
        RemovalWindow: TimeSpan.FromHours(24),
        Chasers: [TimeSpan.FromHours(12), TimeSpan.FromHours(20)],
        AnswerHold: TimeSpan.FromHours(4),
        SafeguardingSeenWithin: TimeSpan.FromHours(1),
        LookAgain: [TimeSpan.FromHours(24), TimeSpan.FromDays(7)]);
}
