using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Tracking;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Locking;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Reports;

/// <summary>What the reporter of a takedown follows and adds to.</summary>
public sealed class TakedownTracks(
    CaseEngine<TakedownState> engine, ICaseStore store, PlaceReader reader, AddedFiles files) : ITrackedKind
{
    public string Prefix => TakedownStreams.Prefix;

    public async Task<string?> SecretHashAsync(string caseId, CancellationToken cancel) =>
        (await engine.LoadAsync(caseId, cancel))?.State.SecretHash;

    public async Task<TrackedState?> StateAsync(string caseId, CancellationToken cancel)
    {
        if (await engine.LoadAsync(caseId, cancel) is not { } loaded) return null;
        var events = (await store.ReadAsync(caseId, cancel: cancel))!.Events
            .Select(e => EventCodec.Decode(TakedownCatalogue.Events, e));
        var state = loaded.State;
        return new TrackedState(
            CaseReference.OfStream(caseId), TrackWords.Now(state), TrackWords.Next(state),
            [.. TrackWords.Steps(events)], state.Closed is not null, state.ChildAtRisk)
        {
            LeftOut = state.LeftOut,
            Locked = LockedAll.Is(state),
            NoImageWanted = ReportCategory.Of(state.Category).NoImageWanted || LockedAll.Is(state),
        };
    }

    public async Task AddAsync(
        string caseId, string text, IReadOnlyList<Place> places, IReadOnlyList<Attachment> attachments,
        string commandId, bool quietly, CancellationToken cancel)
    {
        const string owner = "reporter";
        if (await engine.LoadAsync(caseId, cancel) is not { } loaded) return;
        var vault = new BodyVault(commandId);
        var items = reader.Items(places, loaded.State.Items.Count + 1, owner, vault, atLeastOne: false);
        var evidence = await files.TakeInAsync(caseId, loaded.State, attachments, owner, vault, cancel);
        var done = await engine.ExecuteAsync(
            new CaseRequest(
                caseId, new AddToReport(vault.Add("text", owner, text), items, evidence, quietly), Actor.Reporter,
                "add:" + commandId)
            {
                Bodies = vault.Bodies,
                AddKeys = SearchWords.Keys([text, .. places.Select(PlaceWords.Of)]),
            },
            cancel);
        if (done is Execution<TakedownState>.Done { State: var after })
        {
            await files.LockAsync(
                caseId, loaded.State, after, evidence, Actor.Reporter, "lock-added:" + commandId, cancel);
        }
    }

    public async Task LockAsync(string caseId, string commandId, CancellationToken cancel)
    {
        if (await engine.LoadAsync(caseId, cancel) is not { State: var s } || s.Items.Count + s.Files.Count == 0) return;
        var all = new LockContent([.. s.Items.Select(i => i.Id)], [.. s.Files.Select(f => f.Sha256).Distinct()]);
        await engine.ExecuteAsync(new CaseRequest(caseId, all, Actor.Reporter, "lock:" + commandId), cancel);
    }
}
