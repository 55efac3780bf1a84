using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Investigation.Reports;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Erasing;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.Keeping;

/// <summary>Erases one person's words from an investigation that is over: bodies, the search words and marks that only they
/// brought, and files. The chain stays whole and says that they were there, who took them away and why. While a hold is on
/// nothing is erased (8.1, 16.5).</summary>
/// <param name="secrets">By these keys one finds the marks by which reports about the same found this one.</param>
public sealed class InvestigationEraser(
    CaseEngine<InvestigationState> engine, ICaseStore store, IFileStore files, CaseSecrets secrets)
{
    /// <param name="owner">Whose words: <c>reporter</c>, <c>affected</c> for the name of whom the report is about, <c>accused:&lt;number in the case&gt;</c>, <c>involved</c> for everybody
    /// in it who has no account here, or <c>person:&lt;id&gt;</c>.</param>
    public async Task<Execution<InvestigationState>> EraseAsync(
        string stream, string owner, string rule, string reason, Actor actor, CancellationToken cancel = default) =>
        await EraseAsync(
            stream, new EraseBodies(await store.BodiesOfAsync(stream, owner, cancel), rule, reason), actor, cancel);

    /// <summary>Erases what came back with an older backup.</summary>
    public Task EraseAgainAsync(string stream, IReadOnlyList<string> bodies, CancellationToken cancel) => EraseAsync(
        stream, new EraseBodies(bodies, ErasedBefore.Rule, ErasedBefore.Reason), Actor.System, cancel);

    private async Task<Execution<InvestigationState>> EraseAsync(
        string stream, EraseBodies command, Actor actor, CancellationToken cancel)
    {
        if (await engine.LoadAsync(stream, cancel) is not { State: var s }) return new Execution<InvestigationState>.Missing();
        var erased = await store.BodiesAsync(stream, command.Bodies, cancel);
        var events = (await store.ReadAsync(stream, cancel: cancel))?.Events ?? [];
        var came = FilesOf(events);
        var kept = await store.BodiesAsync(stream, [.. WordsOf(events).Except(erased.Keys)], cancel);
        var done = await engine.ExecuteAsync(
            new CaseRequest(stream, command with { Bodies = [.. erased.Keys] }, actor, $"erase:{Guid.NewGuid():N}")
            {
                ErasedBodies = [.. erased.Keys],
                RemoveKeys =
                [
                    .. SearchWords.OnlyOf(erased.Values, kept.Values),
                    .. SameMarks.OnlyOf(secrets, ToldWords.Of(s), erased, kept),
                ],
            },
            cancel);
        if (done is not Execution<InvestigationState>.Done) return done;

        // A file that somebody else brought too stays with them.
        var left = await store.BodiesAsync(stream, [.. came.Select(f => f.Name.Id).Distinct()], cancel);
        var stay = came.Where(f => left.ContainsKey(f.Name.Id)).Select(f => f.Sha256).ToHashSet();
        foreach (var sha in came.Where(f => erased.ContainsKey(f.Name.Id)).Select(f => f.Sha256).Distinct().Except(stay))
            await files.DeleteAsync(EvidenceKey.Of(stream, sha), cancel);
        return done;
    }

    /// <summary>The ids of all words of the case: each of them is one that it is found by.</summary>
    private static IEnumerable<string> WordsOf(IReadOnlyList<StoredEvent> events) =>
        events.SelectMany(BodyMentions.References).Select(b => b.Id).Distinct();

    /// <summary>Every file that came, as often as it came.</summary>
    private static List<EvidenceFile> FilesOf(IReadOnlyList<StoredEvent> events) =>
    [
        .. events.SelectMany(e => EventCodec.Decode(InvestigationCatalogue.Events, e).Event switch
        {
            MisuseReported r => r.Files,
            MisuseAdded a => a.Files,
            AccusedReplied a => a.Files,
            _ => [],
        }),
    ];
}
