using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Mail;
using PolicyFlow.App.People;
using PolicyFlow.App.Takedown.ByMail;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.Locking;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>What a person may do on a takedown.</summary>
public sealed class ActionDesk(
    CaseEngine<TakedownState> engine, MailLayout layout, ProviderDirectory providers, IPeopleDirectory people, CaseClock clock,
    Rules rules, SupportOptions support, Destroyer destroyer, PlaceReader places, AddressPolicy policy, IReportDesk reports)
    : ActionDesk<TakedownState, CaseView>(engine)
{
    private readonly IReadOnlyList<ITakedownAction> _actions =
    [
        new TakeSafeguardingAction(), new CompleteReportAction(engine, places, policy), new ApproveApproachAction(layout, rules), new RecordApproachAction(),
        new DeclineApproachAction(), new RemoveOurselvesAction(), new AskComplainantAction(providers, support),
        new RecordComplainantAnswerAction(), new AskAuthorAction(people, clock, rules), new RecordDeliveryAction(),
        new ReferToEmployerAction(), new RecordHostAnswerAction(), new ConfirmRemovedAction(),
        new SendEscalationAction(layout, providers, people, clock), new DeclineEscalationAction(), new RecordEscalationAction(),
        new RecordAffectedAction(people), new RequestPoliceConsentAction(), new RecordPoliceConsentAction(),
        new ReportToPoliceAction(layout, people, clock), new RecordPoliceReportAction(), new RecordSupportAction(),
        new PlaceHoldAction(), new LiftHoldAction(), new AddMinutesAction(), new AddNoteAction(), new CloseAction(),
        new ReopenAction(), new SettleMailAction(), new LockItemAction(), new UnlockItemAction(), new DestroyAction(destroyer),
        new OpenInvestigationAction(engine, reports, people),
    ];

    protected override IReadOnlyList<IActionOf<CaseView>> Actions => _actions;

    protected override CaseView WithChosen(CaseView view, IReadOnlyDictionary<string, string> chosen) =>
        view with { Chosen = chosen };
}
