using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.App.Mail.Inbound.Events;

/// <summary>Where the letters of a case go.</summary>
public sealed class LetterAddresses(ICaseStore store, IPeopleDirectory people)
{
    /// <returns>In its normal form; null where it is not known, or was erased.</returns>
    public async Task<string?> FindAsync(string stream, TakedownState state, Effect letter, CancellationToken cancel)
    {
        if (Effect.PersonOf(letter.Lane) is { } id) return people.Find(id) is { } person ? EmailAddress.Normal(person.Email) : null;
        if (BodyOf(state, letter) is not { } body) return null;
        var bodies = await store.BodiesAsync(stream, [body.Id], cancel);
        return bodies.ContainsKey(body.Id) ? EmailAddress.Normal(bodies.Text(body)) : null;
    }

    private static BodyRef? BodyOf(TakedownState s, Effect letter) => letter.Lane switch
    {
        Names.ReporterLane => s.ReporterEmail,
        Names.AffectedLane => s.Care.Email,
        _ => letter.Kind switch
        {
            Names.Escalation => s.Ladder.Find(letter.About ?? "")?.To,
            Names.Police => s.Care.PoliceReports.Find(p => p.Id == letter.About)?.To,
            _ => s.Find(letter.About ?? "")?.To,
        },
    };
}
