using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>
/// The rules of clauses 9 and 16: harmful content is reported, its host is approached and chased, a person confirms
/// that it is gone. The gates refuse to send; they never refuse to record.
/// </summary>
public sealed class TakedownDecider : IDecider<TakedownState>
{
    public string Kind => "Takedown";

    public EventCatalogue Events => TakedownCatalogue.Events;

    public TakedownState Initial => TakedownState.Initial;

    public Decision Decide(TakedownState state, ICaseCommand command, DecisionContext context) => command switch
    {
        ReportTakedown c => Reporting.Report(state, c, context),
        _ when !state.Exists => Decision.No("no-such-case", "There is no such case."),
        Wake => Waking.Wake(state, context),
        RecordEffect c => Outcomes.Record(state, c, context),
        RecordReturn c => Outcomes.Return(state, c, context),
        AddToReport c => Reporting.Add(state, c, context),
        OpenReport c => Reporting.Open(state, c, context),
        TakeSafeguarding => Reporting.TakeSafeguarding(state),
        ApproveApproach c => Approaching.Approve(state, c, context),
        RecordApproach c => Approaching.Record(state, c, context),
        DeclineApproach c => Approaching.Decline(state, c),
        RecordHostAnswer c => Confirming.Answer(state, c, context),
        RecordProbe c => Confirming.Probe(state, c),
        CheckItems c => Confirming.Check(state, c, context),
        RecordEscalation c => Decision.Of(new EscalationRecorded(
            c.Rung, Times.NotInFuture(c.MadeAt, context.Now), c.Note)),
        RecordSupport c => Decision.Of(new SupportRecorded(c.Answer, c.Note)),
        AddMinutes c => Closings.Minutes(c),
        AddNote c => Decision.Of(new NoteAdded(c.Text)),
        CloseCase c => Closings.Close(state, c, context),
        ReopenCase c => Closings.Reopen(state, c, context),
        EraseBodies c => Closings.Erase(state, c, context),
        _ => throw new ArgumentException($"A takedown knows no command {command.GetType().Name}.", nameof(command)),
    };

    public TakedownState Evolve(TakedownState state, Recorded recorded) => TakedownFold.Evolve(state, recorded);

    public IReadOnlyList<Effect> React(TakedownState state, Recorded recorded) => Reactions.To(state, recorded);

    public DateTimeOffset? Due(TakedownState state) => Waking.Due(state);

    public Withdrawal? StillWanted(TakedownState state, Effect effect) => Withdrawals.Of(state, effect);
}
