using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.TaskLists;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>What a person may do on an investigation.</summary>
public sealed class InvestigationActionDesk(
    CaseEngine<InvestigationState> engine, IPeopleDirectory people, ITaskTemplates templates)
    : ActionDesk<InvestigationState, InvestigationView>(engine)
{
    private readonly IReadOnlyList<IInvestigationAction> _actions =
    [
        new TakeConcernAction(), new RaiseConcernAction(), new ClassifyConcernAction(), new GiveSightAction(people),
        new EndSightAction(), new RecordLadoAction(), new TriageAction(), new ReferPupilAction(), new DecideBreachAction(),
        new OpenTakedownAction(), new InvolvePersonAction(people), new ChangePartAction(), new RemovePersonAction(),
        new AssignAction(people), new OfferSupportAction(), new PlanTasksAction(people, templates), new FinishTaskAction(),
        new DropTaskAction(), new AddNoteAction(), new CorrectEntryAction(), new PlanInterviewAction(),
        new RecordInterviewAction(), new CancelInterviewAction(), new UpdateReporterAction(), new PlaceHoldAction(people),
        new LiftHoldAction(), new ReleaseLetterAction(people), new RecordReplyAction(), new ProposeOutcomeAction(),
        new SignOffAction(), new SendBackAction(), new CloseAction(), new ReopenAction(), new MergeAction(engine, people),
        new AddMinutesAction(), new SettleMailAction(people),
    ];

    protected override IReadOnlyList<IActionOf<InvestigationView>> Actions => _actions;

    protected override InvestigationView WithChosen(InvestigationView view, IReadOnlyDictionary<string, string> chosen) =>
        view with { Chosen = chosen };
}
