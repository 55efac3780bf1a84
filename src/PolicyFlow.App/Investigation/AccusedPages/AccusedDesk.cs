using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Investigation.ByMail;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Accused;

namespace PolicyFlow.App.Investigation.AccusedPages;

/// <summary>What stands behind the page of somebody whom an investigation is about (17.1).</summary>
public sealed class AccusedDesk(
    CaseEngine<InvestigationState> engine, ICaseStore store, IPeopleDirectory people, AccusedTokens tokens,
    InvestigationFiles files)
{
    /// <summary>What a link opens, or null where it opens nothing, whatever the reason: a hold, for one.</summary>
    public async Task<AccusedView?> FindAsync(string token, Viewer viewer, CancellationToken cancel)
    {
        if (await LoadAsync(token, cancel) is not var (proof, loaded)) return null;
        var s = loaded.State;
        var sight = InvestigationSight.Of(loaded.Stream, s, people.DutyFor(s.School, s.LeftOut));
        if (!Sight.MaySee(viewer with { AccusedLink = proof }, Matter.Accused, sight)) return null;
        var released = s.Letters.FindAll(l => !l.Withdrawn && l.Released.Who == proof.About);
        var bodies = await store.BodiesAsync(loaded.Stream, [.. released.Select(l => l.Released.Text.Id).Distinct()], cancel);
        var contact = people.Find(released[^1].Released.Contact);
        return new AccusedView(
            loaded.Stream, proof.About,
            [
                .. released.AsEnumerable().Reverse()
                    .Select(l => new ReleasedLetter(l.Released.Kind, l.At, bodies.Text(l.Released.Text))),
            ],
            contact is { Active: true } && !s.LeftOut.Contains(contact.Id) && contact.Id != s.Investigator ? contact : null,
            [.. s.Replies.Where(r => r.Replied.Who == proof.About).Select(r => r.At)])
        {
            Files = s.Replies.Where(r => r.Replied.Who == proof.About).Sum(r => r.Replied.Files.Count),
            TakesNone = InvestigationFiles.TakesNone(s),
        };
    }

    /// <summary>Whether this very form was taken already: after it the page may be gone, and pressing twice is no error.
    /// </summary>
    public async Task<bool> WasTakenAsync(string token, string form, CancellationToken cancel) =>
        await LoadAsync(token, cancel) is var (proof, loaded) && loaded.CommandIds.Contains(CommandOf(proof.About, form));

    /// <summary>Puts the answer on record. The same form sent twice is one answer.</summary>
    /// <returns>False where it could not be taken: a hold was placed meanwhile, for one.</returns>
    /// <param name="words">May be empty where there are files.</param>
    public async Task<bool> ReplyAsync(
        AccusedView view, string words, IReadOnlyList<Attachment> sent, string form, CancellationToken cancel)
    {
        if (await engine.LoadAsync(view.Stream, cancel) is not { } loaded) return false;
        var owner = InvestigationLetters.AccusedLane(view.Who);
        var commandId = CommandOf(view.Who, form);
        var vault = new BodyVault(commandId);
        var kept = await files.TakeInAsync(loaded, sent, owner, vault, cancel);
        var reply = new ReplyAsAccused(view.Who, vault.Add("words", owner, words), kept);
        return await engine.ExecuteAsync(
            new CaseRequest(view.Stream, reply, Actor.Accused(view.Who), commandId) { Bodies = vault.Bodies }, cancel)
            is Execution<InvestigationState>.Done;
    }

    private static string CommandOf(string who, string form) => $"accused:{who}:{form}";

    private async Task<(LinkProof Proof, LoadedCase<InvestigationState> Loaded)?> LoadAsync(
        string token, CancellationToken cancel) =>
        tokens.ProofOf(token) is { } proof && await engine.LoadAsync(proof.CaseId, cancel) is { } loaded
            ? (proof, loaded)
            : null;
}
