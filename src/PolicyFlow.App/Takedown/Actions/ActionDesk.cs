using PolicyFlow.App.Cases;
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

/// <summary>How an action ended.</summary>
public abstract record ActionResult
{
    private ActionResult()
    {
    }

    public sealed record Done(int Version) : ActionResult;

    /// <summary>What was sent cannot be read; nothing was recorded.</summary>
    public sealed record Invalid(IReadOnlyList<InputProblem> Problems) : ActionResult;

    /// <summary>The rules say no.</summary>
    public sealed record Refused(string Code, string Reason) : ActionResult;

    /// <summary>The case moved on since the button was shown.</summary>
    public sealed record Stale(string Reason) : ActionResult;

    public sealed record Missing : ActionResult;

    /// <summary>Here is the letter; nothing was recorded. It goes when it is sent back like this.</summary>
    public sealed record Previewed(IReadOnlyDictionary<string, string> Fields) : ActionResult;
}

/// <summary>Offers and carries out what a person may do on a takedown; the pages and the API use the same.</summary>
public sealed class ActionDesk(
    CaseEngine<TakedownState> engine, MailLayout layout, ProviderDirectory providers, IPeopleDirectory people, CaseClock clock,
    Rules rules, SupportOptions support, Destroyer destroyer, PlaceReader places, AddressPolicy policy)
{
    /// <summary>Refusals that mean: what you saw is no longer so.</summary>
    private static readonly HashSet<string> StaleCodes =
    [
        "closed", "not-closed", "confirmed", "already-approached", "already-taken", "nothing-to-decide", "no-safeguarding-clock",
        "asked-already", "on-already", "not-on", "nothing-to-settle",
    ];

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
    ];

    public IReadOnlyList<string> Names => [.. _actions.Select(a => a.Name)];

    public IReadOnlyList<CaseAction> Offer(CaseView view) => [.. _actions.Select(a => a.Offer(view)).OfType<CaseAction>()];

    /// <param name="commandId">The same id again changes nothing.</param>
    /// <param name="seenVersion">The version that the person saw, or null.</param>
    public async Task<ActionResult> RunAsync(
        CaseView view, string action, ActionInput input, string personId, string commandId, int? seenVersion = null,
        CancellationToken cancel = default)
    {
        if (_actions.FirstOrDefault(a => a.Name == action) is not { } known) return new ActionResult.Missing();
        var vault = new BodyVault(commandId);
        var command = known.Read(view with { Chosen = input.Values }, input, vault, Effect.ToPerson(personId));
        if (command is null && input.Problems.Count == 0 && input.Preview.Count > 0) return new ActionResult.Previewed(input.Preview);
        if (command is null || input.Problems.Count > 0) return new ActionResult.Invalid(input.Problems);
        var request = new CaseRequest(view.Stream, command, Actor.Person(personId), commandId)
        {
            Bodies = vault.Bodies,
            SeenVersion = seenVersion,
        };
        var done = known is ICarriesOut own
            ? await own.CarryOutAsync(request, cancel)
            : await engine.ExecuteAsync(request, cancel);
        return done switch
        {
            Execution<TakedownState>.Done d => new ActionResult.Done(d.Version),
            Execution<TakedownState>.Stale => new ActionResult.Stale("This case has changed since you looked at it."),
            Execution<TakedownState>.Refused r when StaleCodes.Contains(r.Code) => new ActionResult.Stale(r.Reason),
            Execution<TakedownState>.Refused r => new ActionResult.Refused(r.Code, r.Reason),
            _ => new ActionResult.Missing(),
        };
    }

    /// <summary>Records that somebody opened the report; the reporter is told by role.</summary>
    public Task OpenAsync(string stream, string personId, string role, CancellationToken cancel) => engine.ExecuteAsync(
        new CaseRequest(stream, new OpenReport(role), Actor.Person(personId), $"open:{personId}"), cancel);
}
