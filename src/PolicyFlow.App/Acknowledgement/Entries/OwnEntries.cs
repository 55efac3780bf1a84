using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Acknowledgement.Entries;

/// <summary>The policies that wait for a colleague who has signed in. Nothing is guessed: only where one person who signs in and one
/// member of the staff list have an address are they the same.</summary>
public sealed class OwnEntries(
    RosterBook roster, IPeopleDirectory people, ICaseStore store, CaseEngine<EntryState> entries,
    CaseEngine<CampaignState> campaigns, PersonalLinks links) : IOwnMatters
{
    private const int MostEntries = 100;

    public async Task<IReadOnlyList<OwnMatter>> WaitingAsync(Person person, CancellationToken cancel = default)
    {
        var email = EmailAddress.Normal(person.Email);
        if (people.All.Count(p => p.Active && EmailAddress.Normal(p.Email) == email) != 1) return [];
        var members = (await roster.WithEmailAsync(email, cancel)).Select(e => e.Member).Where(m => m.Active).ToList();
        if (members is not [var member]) return [];
        var page = await store.FindAsync(
            new KeyQuery(EntryKeys.Index, EntryKeys.OfMember(member.Id), MostEntries), cancel);
        var waiting = new List<OwnMatter>();
        foreach (var found in page.Found)
        {
            if (await entries.LoadAsync(found.Stream, cancel) is not { } entry
                || await campaigns.LoadAsync(entry.State.Campaign, cancel) is not { } campaign
                || Standings.Of(entry.State, campaign.State) != Standing.Asked) continue;
            waiting.Add(new OwnMatter(
                "You are asked to confirm", $"{campaign.State.Title}, version {entry.State.Version}", campaign.State.Deadline,
                "/confirm/" + Uri.EscapeDataString(links.TokenOf(entry.State))));
        }

        return [.. waiting.OrderBy(w => w.By)];
    }
}
