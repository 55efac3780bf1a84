using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Reports;

/// <summary>The evidence of takedowns.</summary>
public sealed class TakedownEvidence(
    CaseReader reader, CaseEngine<TakedownState> engine, ICaseStore store, AddedFiles files) : IEvidenceSource
{
    public EvidenceFamily Family => EvidenceFamily.Takedowns;

    public async Task<CaseEvidence?> FindAsync(string reference, Viewer viewer, CancellationToken cancel = default)
    {
        if (await reader.FindAsync(reference, viewer, cancel) is not { } loaded) return null;
        var events = ((await store.ReadAsync(loaded.Stream, cancel: cancel))?.Events ?? [])
            .Select(e => EventCodec.Decode(TakedownCatalogue.Events, e)).ToList();
        var told = new TakedownCustody(loaded.State, events);
        var bodies = await store.BodiesAsync(loaded.Stream, told.References, cancel);
        var (pieces, lines) = told.Tell(bodies);
        var category = ReportCategory.Of(loaded.State.Category);
        return new CaseEvidence(Family, loaded.Stream, CaseReference.OfStream(loaded.Stream), pieces, lines)
        {
            NothingDecoded = category.NoImageWanted || loaded.State.LockedFiles.Count > 0
                || loaded.State.Items.Any(i => i.Locked),
            NothingTaken = category.Locks,
        };
    }

    public async Task<IReadOnlyList<HistoryLine>> HistoryAsync(
        CaseEvidence evidence, Viewer viewer, CancellationToken cancel = default) =>
        await reader.ReadAsync(evidence.Reference, viewer, "history", cancel) is { } view
            ? [.. view.Timeline.Select(row => new HistoryLine(row.At, row.Actor, row.Text, row.Detail))]
            : [];

    public async Task<string?> AddAsync(CaseEvidence evidence, AddedEvidence added, CancellationToken cancel = default)
    {
        if (await engine.LoadAsync(evidence.Stream, cancel) is not { State: var before }) return "There is no such case.";
        var actor = Actor.Person(added.PersonId);
        var (owner, vault) = (actor.ToString(), new BodyVault(added.CommandId));
        var taken = await files.TakeInAsync(evidence.Stream, before, added.Files, owner, vault, cancel);
        if (taken.Count == 0) return "Nothing was taken in: no file of this may be kept.";
        var done = await engine.ExecuteAsync(
            new CaseRequest(
                evidence.Stream, new AddToReport(vault.Add("text", owner, added.From), [], taken, Quietly: true), actor,
                "add:" + added.CommandId)
            {
                Bodies = vault.Bodies,
                AddKeys = SearchWords.Keys([added.From]),
            },
            cancel);
        if (done is not Execution<TakedownState>.Done { State: var after })
            return done is Execution<TakedownState>.Refused no ? no.Reason : "The case cannot take it just now.";
        await files.LockAsync(evidence.Stream, before, after, taken, actor, "lock-added:" + added.CommandId, cancel);
        return null;
    }
}
