using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Investigation.Reports;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Erasing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown;

/// <summary>Erases one person's words from a takedown: bodies, the search words and marks that only they brought, and
/// files. The chain stays whole and says that they were there, who took them away and why. What is locked is evidence of what
/// may be a crime against a child (8.1): the file and where it was stay, whoever asks, until their destruction is instructed.
/// While a hold is on nothing is erased.</summary>
/// <param name="secrets">By these keys one finds the marks by which reports about the same found this one.</param>
public sealed class Eraser(CaseEngine<TakedownState> engine, ICaseStore store, IFileStore files, CaseSecrets secrets)
{
    /// <summary>What the history and whoever erases are told where something stays.</summary>
    public const string LockedStays =
        "What is locked stays, the files and where they were: it is destroyed only on instruction of the police.";

    /// <summary>Erases what may go; what is locked stays, and the record says so.</summary>
    /// <param name="owner">Whose words: <c>reporter</c>, <c>affected</c>, <c>host</c> or <c>person:&lt;id&gt;</c>.</param>
    public async Task<Execution<TakedownState>> EraseAsync(
        string stream, string owner, string rule, string reason, Actor actor, CancellationToken cancel = default) =>
        await EraseAsync(
            stream, await store.BodiesOfAsync(stream, owner, cancel), new EraseBodies([], rule, reason), actor, cancel,
            sparesLocked: true);

    /// <summary>Whether something of a case stays, whoever asks.</summary>
    public static bool KeepsLocked(TakedownState state) => Locked(state).Count > 0;

    /// <summary>Erases what came back with an older backup.</summary>
    public async Task EraseAgainAsync(string stream, IReadOnlyList<string> bodies, CancellationToken cancel)
    {
        var command = new EraseBodies(bodies, ErasedBefore.Rule, ErasedBefore.Reason);
        await EraseAsync(stream, bodies, command, Actor.System, cancel);
    }

    private async Task<Execution<TakedownState>> EraseAsync(
        string stream, IReadOnlyList<string> ids, EraseBodies command, Actor actor, CancellationToken cancel,
        bool sparesLocked = false)
    {
        if (await engine.LoadAsync(stream, cancel) is not { } loaded) return new Execution<TakedownState>.Missing();
        var locked = Locked(loaded.State);
        if (sparesLocked && ids.Any(locked.Contains))
        {
            ids = [.. ids.Where(id => !locked.Contains(id))];
            command = command with { Reason = $"{command.Reason.TrimEnd('.')}. {LockedStays}" };
        }

        var erased = await store.BodiesAsync(stream, ids, cancel);
        var kept = await store.BodiesAsync(
            stream, [.. (await BodyIdsAsync(stream, cancel)).Except(ids)], cancel);
        var done = await engine.ExecuteAsync(
            new CaseRequest(stream, command with { Bodies = [.. erased.Keys] }, actor, $"erase:{Guid.NewGuid():N}")
            {
                ErasedBodies = [.. erased.Keys],
                RemoveKeys =
                [
                    .. SearchWords.OnlyOf(erased.Values, kept.Values),
                    .. SameMarks.OnlyOf(secrets, ToldWords.Of(loaded.State), erased, kept),
                ],
            },
            cancel);
        if (done is Execution<TakedownState>.Done)
        {
            foreach (var file in loaded.State.Files.Where(f => erased.ContainsKey(f.Name.Id) && !locked.Contains(f.Name.Id)))
                await files.DeleteAsync(EvidenceKey.Of(stream, file.Sha256), cancel);
        }

        return done;
    }

    /// <summary>The words without which locked evidence is lost: the names of locked files, and where locked places are.
    /// </summary>
    private static HashSet<string> Locked(TakedownState state) =>
    [
        .. state.Files.Where(f => state.LockedFiles.Contains(f.Sha256)).Select(f => f.Name.Id),
        .. state.Items.Where(i => i is { Locked: true, Destroyed: false }).Select(i => i.Listed.Locator.Id),
    ];

    private async Task<IReadOnlyList<string>> BodyIdsAsync(string stream, CancellationToken cancel)
    {
        var owners = new[] { "reporter", "affected", "host" };
        var ids = new List<string>();
        foreach (var owner in owners) ids.AddRange(await store.BodiesOfAsync(stream, owner, cancel));
        return ids;
    }
}
