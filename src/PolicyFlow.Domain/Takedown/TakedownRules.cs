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
    public static readonly TakedownRules Default = new(
        DecideWithin: TimeSpan.FromHours(4),
        WarnBeforeDecision: TimeSpan.FromHours(1),
        RemovalWindow: TimeSpan.FromHours(24),
        Chasers: [TimeSpan.FromHours(12), TimeSpan.FromHours(20)],
        AnswerHold: TimeSpan.FromHours(4),
        SafeguardingSeenWithin: TimeSpan.FromHours(1),
        LookAgain: [TimeSpan.FromHours(24), TimeSpan.FromDays(7)]);
}
