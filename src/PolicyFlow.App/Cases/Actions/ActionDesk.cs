using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Cases.Actions;

/// <summary>Offers and carries out what a person may do on cases of one kind; the pages and the API use the same.</summary>
public abstract class ActionDesk<TState, TView>(CaseEngine<TState> engine)
    where TState : class
    where TView : class, ICaseView
{
    /// <summary>Refusals that mean: what you saw is no longer so.</summary>
    private static readonly HashSet<string> StaleCodes =
    [
        "closed", "not-closed", "confirmed", "already-approached", "already-taken", "nothing-to-decide", "no-safeguarding-clock",
        "asked-already", "on-already", "not-on", "nothing-to-settle", "raised-already", "merged", "nothing-proposed",
        "assigned-already",
    ];

    protected abstract IReadOnlyList<IActionOf<TView>> Actions { get; }

    public IReadOnlyList<string> Names => [.. Actions.Select(a => a.Name)];

    public IReadOnlyList<CaseAction> Offer(TView view) => [.. Actions.Select(a => a.Offer(view)).OfType<CaseAction>()];

    /// <param name="commandId">The same id again changes nothing.</param>
    /// <param name="seenVersion">The version that the person saw, or null.</param>
    public async Task<ActionResult> RunAsync(
        TView view, string action, ActionInput input, string personId, string commandId, int? seenVersion = null,
        CancellationToken cancel = default)
    {
        if (Actions.FirstOrDefault(a => a.Name == action) is not { } known) return new ActionResult.Missing();

        // Read against what the case has become, the same answers may make no sense any more.
        if (await engine.LoadAsync(view.Stream, cancel) is { } now && now.CommandIds.Contains(commandId))
            return new ActionResult.Done(now.Version);
        var vault = new BodyVault(commandId);
        var command = known.Read(WithChosen(view, input.Values), input, vault, Effect.ToPerson(personId));
        if (command is null && input.Problems.Count == 0 && input.Preview.Count > 0) return new ActionResult.Previewed(input.Preview);
        if (command is null || input.Problems.Count > 0) return new ActionResult.Invalid(input.Problems);
        var request = new CaseRequest(view.Stream, command, Actor.Person(personId), commandId)
        {
            Bodies = vault.Bodies,
            SeenVersion = seenVersion,
        };
        var done = known is ICarriesOut<TState> own
            ? await own.CarryOutAsync(request, cancel)
            : await engine.ExecuteAsync(request, cancel);
        return done switch
        {
            Execution<TState>.Done d => new ActionResult.Done(d.Version),
            Execution<TState>.Stale => new ActionResult.Stale("This case has changed since you looked at it."),
            Execution<TState>.Refused r when StaleCodes.Contains(r.Code) => new ActionResult.Stale(r.Reason),
            Execution<TState>.Refused r => new ActionResult.Refused(r.Code, r.Reason),
            _ => new ActionResult.Missing(),
        };
    }

    /// <summary>Records that somebody opened the report; the reporter is told by role.</summary>
    public Task OpenAsync(string stream, string personId, string role, CancellationToken cancel) => engine.ExecuteAsync(
        new CaseRequest(stream, new OpenReport(role), Actor.Person(personId), $"open:{personId}"), cancel);

    protected abstract TView WithChosen(TView view, IReadOnlyDictionary<string, string> chosen);
}
