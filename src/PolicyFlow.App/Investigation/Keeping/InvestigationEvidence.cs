using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.Keeping;

/// <summary>The evidence of investigations (9.2).</summary>
public sealed class InvestigationEvidence(
    InvestigationReader reader, CaseEngine<InvestigationState> engine, CaseEngine<TakedownState> takedowns, ICaseStore store,
    IFileStore files) : IEvidenceSource
{
    public EvidenceFamily Family => EvidenceFamily.Investigations;

    public async Task<CaseEvidence?> FindAsync(string reference, Viewer viewer, CancellationToken cancel = default)
    {
        if (await reader.FindAsync(reference, viewer, cancel) is not { } loaded) return null;
        var events = ((await store.ReadAsync(loaded.Stream, cancel: cancel))?.Events ?? [])
            .Select(e => EventCodec.Decode(InvestigationCatalogue.Events, e)).ToList();
        var locks = await TakedownLocks.OfAsync(takedowns, loaded.State, cancel);
        var told = new InvestigationCustody(events, locks);
        var (pieces, lines) = told.Tell(await store.BodiesAsync(loaded.Stream, told.References, cancel));
        return new CaseEvidence(Family, loaded.Stream, CaseReference.OfStream(loaded.Stream), pieces, lines)
        {
            NothingDecoded = locks.Any || CategoriesOf(loaded.State).Any(c => c.NoImageWanted),
            NothingTaken = TakesNothing(loaded.State),
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
        var taken = await TakeInAsync(evidence.Stream, before, added.Files, owner, vault, cancel);
        if (taken.Count == 0) return "Nothing was taken in: no file of this may be kept.";
        var done = await engine.ExecuteAsync(
            new CaseRequest(
                evidence.Stream, new AddToMisuse(vault.Add("text", owner, added.From), [], taken, Quietly: true), actor,
                "add:" + added.CommandId)
            {
                Bodies = vault.Bodies,
                AddKeys = SearchWords.Keys([added.From]),
            },
            cancel);
        return done switch
        {
            Execution<InvestigationState>.Done => null,
            Execution<InvestigationState>.Refused no => no.Reason,
            _ => "The case cannot take it just now.",
        };
    }

    /// <summary>Where a sexual image of a child may be involved no file is kept (8.1); and nothing comes back that was
    /// destroyed on instruction.</summary>
    private async Task<IReadOnlyList<EvidenceFile>> TakeInAsync(
        string stream, InvestigationState s, IReadOnlyList<Attachment> attachments, string owner, BodyVault vault,
        CancellationToken cancel)
    {
        if (!TakesNothing(s))
        {
            var locks = await TakedownLocks.OfAsync(takedowns, s, cancel);
            return await EvidenceRoom.TakeInAsync(files, stream, attachments, owner, vault, locks.Destroyed, cancel);
        }

        foreach (var file in attachments) await files.DeleteAsync(file.Key, cancel);
        return [];
    }

    private static bool TakesNothing(InvestigationState s) => CategoriesOf(s).Any(c => c.Locks);

    /// <summary>As it was reported and as it was decided: the stricter of the two holds.</summary>
    private static IEnumerable<ReportCategory> CategoriesOf(InvestigationState s) =>
        [ReportCategory.Of(s.Report.Category), .. s.Triage is { } t ? [ReportCategory.Of(t.Category)] : (ReportCategory[])[]];
}
