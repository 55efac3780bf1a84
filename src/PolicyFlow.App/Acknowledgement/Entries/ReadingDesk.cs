using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Entries;

/// <summary>What stands behind somebody's own page in a campaign (5.3): whether a link opens it now, and what they do there.
/// </summary>
public sealed class ReadingDesk(
    CaseEngine<EntryState> entries, CaseEngine<CampaignState> campaigns, ICaseStore store, IRoster roster,
    PersonalLinks links)
{
    private static readonly IReadOnlySet<string> Nobody = new HashSet<string>();

    /// <summary>The page behind a link, or null where the link opens nothing, whatever the reason: asked anew each time.
    /// </summary>
    /// <param name="viewer">Who looks, as far as they have signed in.</param>
    public async Task<Reading?> FindAsync(string token, Viewer viewer, CancellationToken cancel = default)
    {
        if (links.ProofOf(token) is not { } proof || await entries.LoadAsync(proof.Entry, cancel) is not { } entry) return null;
        var sight = new CaseSight(entry.Stream, entry.State.School, Nobody, SafeguardingOnly: false)
        {
            PersonalLink = NumberOf(entry.State.LinkSerial),
        };
        viewer = viewer with { PersonalLink = new LinkProof(proof.Entry, NumberOf(proof.Serial)) };
        if (!Sight.MaySee(viewer, Matter.Acknowledgement, sight)) return null;
        if (await campaigns.LoadAsync(entry.State.Campaign, cancel) is not { } campaign) return null;
        var member = await roster.FindAsync(entry.State.Member, cancel);
        return new Reading(
            "/confirm/" + Uri.EscapeDataString(token), entry, campaign.State,
            member is { Name: not BodyText.Erased } ? member.Name : null, proof.How);
    }

    /// <summary>Puts on record what they did. The same form sent twice is done once.</summary>
    /// <param name="what">Names the deed; part of the command's id.</param>
    /// <param name="form">The form's number: 32 hexadecimal digits.</param>
    /// <param name="command">Makes the command, with its words.</param>
    public Task<Execution<EntryState>> DoAsync(
        Reading reading, string what, string form, Func<BodyVault, ICaseCommand> command, CancellationToken cancel = default)
    {
        var commandId = $"confirm:{what}:{form}";
        var vault = new BodyVault(commandId);
        return entries.ExecuteAsync(
            new CaseRequest(reading.Entry.Stream, command(vault), Actor.Member(reading.State.Member), commandId)
            {
                Bodies = vault.Bodies,
            },
            cancel);
    }

    /// <summary>The words that the entry refers to: names, reasons, questions and answers.</summary>
    public Task<IReadOnlyDictionary<string, Body>> WordsAsync(Reading reading, CancellationToken cancel = default)
    {
        IEnumerable<BodyRef?> words =
            [reading.State.End?.Words, .. reading.State.Questions.SelectMany(q => new[] { q.Words, q.Answer })];
        return store.BodiesAsync(reading.Entry.Stream, [.. words.OfType<BodyRef>().Select(w => w.Id)], cancel);
    }

    private static string NumberOf(int serial) => serial.ToString(CultureInfo.InvariantCulture);
}
