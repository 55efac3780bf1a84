using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Merging;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Investigation.Work;
using PolicyFlow.Domain.Takedown;

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
        ReportMisuse c => Reports.Report(c, context),
        _ when !state.Exists => Gates.NoSuchCase,
        _ when Gates.Against(state, command, context) is { } refusal => refusal,
        Wake => InvestigationClocks.Wake(state, context),
        RecordEffect c => Decision.Of(c.ToEvent()),
        RecordReturn c => InvestigationPost.Return(state, c),
        RecordMailDelivery c => InvestigationPost.Record(state, c, context),
        SettleMail c => Posting.Settle(state.FailingMail, c),
        AddToMisuse c => Reports.Add(state, c, context),
        OpenReport c => Reports.Open(state, c, context),
        RaiseConcern c => Concerns.Raise(state, c, context),
        ClassifyConcern c => Concerns.Classify(state, c),
        TakeSafeguarding => Concerns.Take(state, context),
        GiveSight c => Concerns.Give(state, c, context),
        EndSight c => Concerns.End(state, c, context),
        RecordLadoContact c => Concerns.Contact(c, context),
        TriageReport c => Triaging.Triage(state, c, context),
        ReferPupil c => Branching.Refer(state, c),
        RecordBreachDecision c => Branching.Decide(state, c, context),
        AskForTakedown c => Branching.Ask(state, c),
        RecordTakedown c => Branching.Link(state, c),
        InvolvePerson c => SteppingIn.After(state, Involving.Involve(state, c), context),
        ChangePart c => SteppingIn.After(state, Involving.Change(state, c), context),
        RemovePerson c => Involving.Remove(state, c),
        OfferSupport c => Involving.Offer(state, c),
        AssignInvestigator c => Assigning.Assign(state, c, context),
        PlanTasks c => Tasks.Plan(state, c),
        FinishTask c => Tasks.Finish(state, c),
        DropTask c => Tasks.Drop(state, c),
        WriteNote c => Entries.Note(state, c),
        CorrectEntry c => Entries.Correct(state, c),
        PlanInterview c => Entries.Plan(state, c, context),
        RecordInterview c => Entries.Hold(state, c, context),
        CancelInterview c => Entries.Cancel(state, c),
        UpdateReporter c => Updates.Update(state, c, context),
        HoldCase c => HoldingBack.Hold(state, c, context),
        ReleaseHold c => HoldingBack.Release(state, c, context),
        ReleaseLetter c => ToAccused.Release(state, c, context),
        ReplyAsAccused c => ToAccused.Reply(state, c, context),
        ProposeOutcome c => Proposing.Propose(state, c, context),
        AnswerOutcome c => Proposing.Answer(state, c, context),
        CloseInvestigation c => Ending.Close(state, c),
        ReopenInvestigation c => Ending.Reopen(state, c, context),
        MergeInto c => Merges.Into(state, c),
        TakeMerged c => SteppingIn.After(state, Merges.Take(state, c, context), context),
        AddMinutes c => Closings.Minutes(c),
        EraseBodies c => Ending.Erase(state, c, context),
        _ => throw new ArgumentException($"An investigation knows no command {command.GetType().Name}.", nameof(command)),
    };

    public InvestigationState Evolve(InvestigationState state, Recorded recorded) => InvestigationFold.Evolve(state, recorded);

    public IReadOnlyList<Effect> React(InvestigationState state, Recorded recorded) =>
        InvestigationReactions.To(state, recorded);

    public DateTimeOffset? Due(InvestigationState state) => InvestigationClocks.Due(state);

    public Withdrawal? StillWanted(InvestigationState state, Effect effect) => InvestigationWithdrawals.Of(state, effect);
}
