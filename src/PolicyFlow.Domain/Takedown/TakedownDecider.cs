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
        RecordMailDelivery c => Posting.Record(state, c, context),
        SettleMail c => Posting.Settle(state.FailingMail, c),
        AddToReport c => Reporting.Add(state, c, context),
        CompleteReport c => Completing.Complete(state, c, context),
        OpenReport c => Reporting.Open(state, c, context),
        TakeSafeguarding => Reporting.TakeSafeguarding(state),
        ApproveApproach c => Approaching.Approve(state, c, context),
        RecordApproach c => Approaching.Record(state, c, context),
        DeclineApproach c => Approaching.Decline(state, c),
        RecordHostAnswer c => Confirming.Answer(state, c, context),
        ReceiveMail c => Receiving.Receive(state, c, context),
        RecordProbe c => Looking.Probe(state, c, context),
        RecordCapture c => Looking.Captured(state, c),
        CheckItems c => Confirming.Check(state, c, context),
        AskComplainant c => Asking.Complainant(state, c, context),
        AnswerAsComplainant c => Asking.Answer(state, c, context),
        AskAuthor c => Asking.Author(state, c, context),
        AnswerAsAuthor c => Asking.Answer(state, c, context),
        RecordDelivery c => Asking.Delivered(state, c, context),
        ReferConsequence c => Asking.Refer(state, c, context),
        RemoveOurselves c => Asking.Ourselves(state, c, context),
        SendEscalation c => Climbing.Send(state, c, context),
        RecordEscalation c => Climbing.Record(state, c, context),
        DeclineEscalation c => Climbing.Decline(state, c),
        RecordAffected c => Decision.Of(new AffectedRecorded(c.Name, c.Email, c.IsReporter, c.Person)),
        ShowPrivateLink => Caring.ShowLink(state, context),
        ChooseNaming c => Caring.Name(state, c, context),
        RequestPoliceConsent => Caring.Ask(state, context),
        AnswerPoliceConsent c => Caring.Answer(state, c, context),
        ReportToPolice c => Caring.Report(state, c, context),
        RecordPoliceReport c => Caring.Record(state, c, context),
        PlaceHold c => Holding.Place(state, c, context),
        LiftHold c => Holding.Lift(state, c, context),
        LockContent c => Locking.Lock(state, c, context),
        UnlockContent c => Locking.Unlock(state, c, context),
        DestroyOnInstruction c => Locking.Destroy(state, c, context),
        RecordSupport c => Decision.Of(new SupportRecorded(c.Answer, c.Note)),
        LeaveOut c => LeavingOut.Decide(state.LeftOutBy, c, context),
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
