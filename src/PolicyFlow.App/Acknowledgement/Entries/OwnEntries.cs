using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Acknowledgement.Entries;

/// <summary>Something that waits for somebody who has signed in.</summary>
/// <param name="Path">Their own page.</param>
/// <param name="By">The campaign's deadline (Europe/London).</param>
public sealed record WaitingPolicy(string Title, int Version, DateOnly By, string Path);

/// <summary>What waits for a colleague who has signed in. Nothing is guessed: only where one person who signs in and one
/// member of the staff list have an address are they the same.</summary>
public sealed class OwnEntries(
    RosterBook roster, IPeopleDirectory people, ICaseStore store, CaseEngine<EntryState> entries,
    CaseEngine<CampaignState> campaigns, PersonalLinks links)
{
    private const int MostEntries = 100;

    public async Task<IReadOnlyList<WaitingPolicy>> WaitingAsync(Person person, CancellationToken cancel = default)
    {
        var email = EmailAddress.Normal(person.Email);
        if (people.All.Count(p => p.Active && EmailAddress.Normal(p.Email) == email) != 1) return [];
        var members = (await roster.WithEmailAsync(email, cancel)).Select(e => e.Member).Where(m => m.Active).ToList();
        if (members is not [var member]) return [];
        var page = await store.FindAsync(
            new KeyQuery(EntryKeys.Index, EntryKeys.OfMember(member.Id), MostEntries), cancel);
        var waiting = new List<WaitingPolicy>();
        foreach (var found in page.Found)
        {
            if (await entries.LoadAsync(found.Stream, cancel) is not { } entry
                || await campaigns.LoadAsync(entry.State.Campaign, cancel) is not { } campaign
                || Standings.Of(entry.State, campaign.State) != Standing.Asked) continue;
            waiting.Add(new WaitingPolicy(
                campaign.State.Title, entry.State.Version, campaign.State.Deadline,
                "/confirm/" + Uri.EscapeDataString(links.TokenOf(entry.State))));
        }

        return [.. waiting.OrderBy(w => w.By)];
    }
}
