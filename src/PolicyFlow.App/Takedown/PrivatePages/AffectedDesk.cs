using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.PrivatePages;

/// <summary>What stands behind the affected person's own page: whether a link opens it now, and what she answers.
/// </summary>
public sealed class AffectedDesk(
    CaseEngine<TakedownState> engine, ICaseStore store, IPeopleDirectory people, AffectedTokens tokens)
{
    /// <summary>The case behind a link, or null where the link opens nothing, whatever the reason: asked anew each time.
    /// </summary>
    /// <param name="viewer">Who looks, as far as they have signed in.</param>
    public async Task<LoadedCase<TakedownState>?> FindAsync(string token, Viewer viewer, CancellationToken cancel)
    {
        if (tokens.ProofOf(token) is not { } proof) return null;
        if (await engine.LoadAsync(proof.CaseId, cancel) is not { } loaded) return null;
        var state = loaded.State;
        var sight = TakedownStreams.SightOf(
            loaded.Stream, state, people.DutyFor(state.School, state.LeftOut)) with
        {
            Affected = await WhoAsync(loaded, cancel),
        };
        return Sight.MaySee(viewer with { AffectedLink = proof }, Matter.Affected, sight) ? loaded : null;
    }

    /// <summary>The packs to ask the site herself that she may read now.</summary>
    public async Task<IReadOnlyList<PackView>> PacksAsync(LoadedCase<TakedownState> loaded, CancellationToken cancel)
    {
        var packs = Requests.Packs(loaded.State);
        var words = packs.SelectMany(p => new[] { p.Notice, p.Ticket }).OfType<BodyRef>().Select(b => b.Id).ToList();
        var bodies = await store.BodiesAsync(loaded.Stream, words, cancel);
        return
        [
            .. from pack in packs
               let letter = StoredLetter.Of(bodies, pack.Notice)
               where letter is not null
               select new PackView(
                   pack.Id, PackText.Of(letter.Text), pack.ComplainantAnswer, bodies.Text(pack.Ticket), pack.WindowEndsAt),
        ];
    }

    /// <summary>Puts an answer on record. The same form sent twice is one answer.</summary>
    /// <param name="form">The form's number: 32 hexadecimal digits.</param>
    /// <returns>What to tell her, or null where it is on record.</returns>
    public async Task<string?> RecordAsync(
        LoadedCase<TakedownState> loaded, AffectedAnswer answer, string form, CancellationToken cancel)
    {
        if (answer.Stands(loaded.State) && !answer.MayRepeat) return null;
        var commandId = $"yours:{answer.Name}:{form}";
        var vault = new BodyVault(commandId);
        var done = await engine.ExecuteAsync(
            new CaseRequest(loaded.Stream, answer.Command(vault), Actor.Affected, commandId) { Bodies = vault.Bodies },
            cancel);
        return done switch
        {
            // An old page sent again must not quietly count as a new answer, nor overrule what she said since.
            Execution<TakedownState>.Done { Replayed: true } d when !answer.Stands(d.State) => AffectedAnswer.ChangedSince,
            Execution<TakedownState>.Done => null,
            Execution<TakedownState>.Refused refused => refused.Reason,
            _ => AffectedAnswer.ChangedSince,
        };
    }

    /// <summary>Null where nobody is known, or what was recorded of her was erased.</summary>
    private async Task<AffectedSight?> WhoAsync(LoadedCase<TakedownState> loaded, CancellationToken cancel)
    {
        if (AffectedTokens.RecordOf(loaded.State.Care) is not { } record) return null;
        var bodies = await store.BodiesAsync(loaded.Stream, [record.Id], cancel);
        if (!bodies.ContainsKey(record.Id)) return null;
        var address = EmailAddress.Normal(bodies.Text(record));
        var person = people.All.FirstOrDefault(p => EmailAddress.Normal(p.Email) == address);
        return new AffectedSight(record.Id, person?.Id);
    }
}
