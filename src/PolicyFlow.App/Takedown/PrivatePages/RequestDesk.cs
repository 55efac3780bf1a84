using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.PrivatePages;

/// <summary>A request as its page shows it: the released letter and until when to answer, nothing else of the case.
/// </summary>
/// <param name="Letter">With an empty subject where it has none.</param>
/// <param name="AnswerBy">UTC; null where none was set.</param>
public sealed record RequestView(string Stream, Approach Approach, Notice Letter, DateTimeOffset? AnswerBy);

/// <summary>What stands behind the page of a request to a member of staff (17.2).</summary>
public sealed class RequestDesk(
    CaseEngine<TakedownState> engine, ICaseStore store, IPeopleDirectory people, AuthorTokens tokens)
{
    /// <summary>The request behind a link, or null where the link opens nothing, whatever the reason.</summary>
    public async Task<RequestView?> FindAsync(string token, Viewer viewer, CancellationToken cancel)
    {
        if (await LoadAsync(token, cancel) is not var (proof, loaded)) return null;
        var state = loaded.State;
        var sight = TakedownStreams.SightOf(loaded.Stream, state, people.DutyFor(state.School, state.LeftOut));
        if (!Sight.MaySee(viewer with { RequestLink = proof }, Matter.Author, sight)) return null;
        if (state.Find(proof.About) is not { Notice: { } released } approach) return null;
        var bodies = await store.BodiesAsync(loaded.Stream, [released.Id], cancel);
        return StoredLetter.Of(bodies, released) is { } letter
            ? new RequestView(loaded.Stream, approach, letter, approach.AnswerBy)
            : null;
    }

    /// <summary>Whether this very form was taken already: after it the page may be gone, and pressing twice is no error.
    /// </summary>
    public async Task<bool> WasTakenAsync(string token, string form, CancellationToken cancel) =>
        await LoadAsync(token, cancel) is var (proof, loaded)
            && ((AuthorAnswer[])[AuthorAnswer.Removed, AuthorAnswer.Disagrees])
                .Any(a => loaded.CommandIds.Contains(CommandOf(proof.About, a, form)));

    /// <summary>Puts the answer on record. The same form sent twice is one answer.</summary>
    public async Task RecordAsync(
        RequestView request, AuthorAnswer answer, string words, string form, CancellationToken cancel)
    {
        var commandId = CommandOf(request.Approach.Id, answer, form);
        var vault = new BodyVault(commandId);
        var owner = request.Approach.Author is { } person ? Effect.ToPerson(person) : "author";
        await engine.ExecuteAsync(
            new CaseRequest(
                request.Stream,
                new AnswerAsAuthor(request.Approach.Id, answer, vault.Add("words", owner, words)),
                Actor.Author, commandId)
            {
                Bodies = vault.Bodies,
            },
            cancel);
    }

    private static string CommandOf(string approach, AuthorAnswer answer, string form) =>
        $"request:{approach}:{answer}:{form}";

    private async Task<(LinkProof Proof, LoadedCase<TakedownState> Loaded)?> LoadAsync(
        string token, CancellationToken cancel) =>
        tokens.ProofOf(token) is { } proof && await engine.LoadAsync(proof.CaseId, cancel) is { } loaded
            ? (proof, loaded)
            : null;
}
