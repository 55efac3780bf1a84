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

    /// <summary>Those of one role who decide on cases or work on them; nobody for the others.</summary>
    public IReadOnlyList<string> Of(People.Role role) => role switch
    {
        People.Role.Manager => Managers,
        People.Role.SafeguardingLead => SafeguardingLeads,
        People.Role.Principal => Principals,
        People.Role.ItDirector => ItDirectors,
        People.Role.Chair => Chairs,
        _ => [],
    };

    /// <summary>Who is told besides the managers when a decision is about to lapse: deputies, and managers of the whole
    /// network on cover. They are there today and not on duty already.</summary>
    public IReadOnlyList<string> Deputies { get; init; } = [];

    /// <summary>The same for the safeguarding leads. Kept apart, since a manager's deputy must not learn of what is the
    /// leads' alone (8.1).</summary>
    public IReadOnlyList<string> SafeguardingDeputies { get; init; } = [];

    /// <summary>The governors of the school, else those of the whole network: counts, never the case.</summary>
    public IReadOnlyList<string> Governors { get; init; } = [];

    /// <summary>The IT directors of the school, else those of the whole network (13.1).</summary>
    public IReadOnlyList<string> ItDirectors { get; init; } = [];

    /// <summary>The chairs of governors of the school, else those of the whole network: the last in line, where everybody
    /// before them is the subject.</summary>
    public IReadOnlyList<string> Chairs { get; init; } = [];

    /// <summary>Who can give somebody a role. They are told that a matter is there which nobody sees, and nothing of it.</summary>
    public IReadOnlyList<string> Administrators { get; init; } = [];

    /// <summary>Who would be on duty if nobody were away; null where that is the same. They are told nothing, but being
    /// away takes sight of a case from nobody.</summary>
    public OnDuty? WereAllThere { get; init; }

    /// <summary>Everybody who holds the safeguarding lead's role for the case, on duty just now or not.</summary>
    public IReadOnlyList<string> AllSafeguardingLeads { get; init; } = [];
}
