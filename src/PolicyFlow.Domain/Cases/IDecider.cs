namespace PolicyFlow.Domain.Cases;

/// <summary>
/// The rules of one kind of case, as pure functions. Nothing in here reads a clock, a setting or the world: the same
/// input gives the same answer on every host and in every simulation.
/// </summary>
public interface IDecider<TState>
    where TState : class
{
    /// <summary>The kind of case, as it is named in the design: <c>Takedown</c>, <c>Investigation</c> …</summary>
    string Kind { get; }

    EventCatalogue Events { get; }

    /// <summary>The state before the first event.</summary>
    TState Initial { get; }

    /// <summary>What happens when somebody asks for something.</summary>
    Decision Decide(TState state, ICaseCommand command, DecisionContext context);

    TState Evolve(TState state, Recorded recorded);

    /// <summary>What must be done because of an event; <paramref name="state"/> already includes it.</summary>
    IReadOnlyList<Effect> React(TState state, Recorded recorded);

    /// <summary>When the case next wants to be woken (UTC), or null for never.</summary>
    DateTimeOffset? Due(TState state);

    /// <summary>Asked just before an effect is performed: null while it is wanted, else why not.</summary>
    Withdrawal? StillWanted(TState state, Effect effect);
}

/// <summary>What a decision may know of the world: who asks, when (UTC), the settings, and who is on duty.</summary>
public sealed record DecisionContext(Actor Actor, DateTimeOffset Now, Rules Rules, OnDuty Duty);

/// <summary>
/// The ids of the people who hold the roles for the case's school, without anybody who was left out of the case.
/// </summary>
public sealed record OnDuty(
    IReadOnlyList<string> Managers,
    IReadOnlyList<string> SafeguardingLeads,
    IReadOnlyList<string> Principals)
{
    public static readonly OnDuty Nobody = new([], [], []);
}
