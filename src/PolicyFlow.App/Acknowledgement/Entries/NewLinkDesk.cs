using PolicyFlow.App.Cases;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Acknowledgement.Entries;

/// <summary>Sends personal links once more. Whoever asks types an address; a mail goes only to the address on the staff
/// list, and nobody learns here whether an address is on it.</summary>
public sealed class NewLinkDesk(CaseEngine<EntryState> entries, ICaseStore store, RosterBook roster, ConfirmLimits limits)
{
    /// <summary>How long the answer takes at least, whatever came of it: the time tells nothing either. System time.
    /// </summary>
    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(700);

    /// <summary>How many of somebody's entries are looked at: one a year, for each policy.</summary>
    private const int MostEntries = 100;

    /// <param name="form">The form's number: the same form sent twice asks once.</param>
    public Task AskAsync(string email, string form, CancellationToken cancel = default) =>
        Task.WhenAll(SendAsync(EmailAddress.Normal(email), form, cancel), Task.Delay(Answer, cancel));

    private async Task SendAsync(string email, string form, CancellationToken cancel)
    {
        if (!limits.MayMail(email)) return;
        foreach (var member in (await roster.WithEmailAsync(email, cancel)).Select(e => e.Member).Where(m => m.Active))
        {
            var page = await store.FindAsync(
                new KeyQuery(EntryKeys.Index, EntryKeys.OfMember(member.Id), MostEntries), cancel);
            foreach (var found in page.Found)
                await entries.ExecuteAsync(
                    new CaseRequest(found.Stream, new SendLinkAgain(), Actor.Member(member.Id), $"new-link:{form}"), cancel);
        }
    }
}
