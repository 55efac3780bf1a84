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

    /// <summary>Whoever would take their place: deputies, and managers on cover, who are not on duty already.</summary>
    public IReadOnlyList<string> Deputies { get; init; } = [];

    /// <summary>The governors of the school (5.1): references and counts only.</summary>
    public IReadOnlyList<string> Governors { get; init; } = [];

    /// <summary>Whom abuse on our own accounts is told to, beside the safeguarding leads (13.1).</summary>
    public IReadOnlyList<string> ItDirectors { get; init; } = [];

    /// <summary>Everybody who holds the safeguarding lead's role for the case, on duty just now or not.</summary>
    public IReadOnlyList<string> AllSafeguardingLeads { get; init; } = [];
}
