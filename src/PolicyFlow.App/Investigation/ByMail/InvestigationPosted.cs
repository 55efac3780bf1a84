using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Events;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.People;
using Names = PolicyFlow.Domain.Investigation.InvestigationLetters;

namespace PolicyFlow.App.Investigation.ByMail;

/// <summary>What became of the letters of investigations.</summary>
public sealed class InvestigationPosted(CaseEngine<InvestigationState> engine, ICaseStore store, IPeopleDirectory people)
    : IPostedKind
{
    public string Prefix => InvestigationStreams.Prefix;

    public async Task<PostedCase?> FindAsync(string stream, CancellationToken cancel) =>
        await engine.LoadAsync(stream, cancel) is not { State: var state } ? null : new PostedCase(
            stream, state.Post, (letter, stop) => AddressAsync(stream, state, letter, stop));

    public Task ExecuteAsync(CaseRequest request, CancellationToken cancel) => engine.ExecuteAsync(request, cancel);

    private async Task<string?> AddressAsync(
        string stream, InvestigationState s, Effect letter, CancellationToken cancel)
    {
        if (Effect.PersonOf(letter.Lane) is { } id) return people.Find(id) is { } person ? EmailAddress.Normal(person.Email) : null;
        var address = letter.Lane == Names.ReporterLane
            ? s.Report.ReporterEmail
            : s.People.Find(p => Names.AccusedLane(p.Who) == letter.Lane)?.Email;
        if (address is null) return null;
        var bodies = await store.BodiesAsync(stream, [address.Id], cancel);
        return bodies.ContainsKey(address.Id) ? EmailAddress.Normal(bodies.Text(address)) : null;
    }
}
