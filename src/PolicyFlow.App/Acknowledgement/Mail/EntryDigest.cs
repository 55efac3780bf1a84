using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>The words for a matter of somebody's entry in a manager's digest. They name nobody.</summary>
public sealed class EntryDigest(CaseEngine<EntryState> entries, CaseEngine<CampaignState> campaigns) : IDigestWords
{
    public string Prefix => AcknowledgementStreams.EntryPrefix;

    public async Task<DigestWords> WordsAsync(DigestLine line, Person person, CancellationToken cancel)
    {
        if (await entries.LoadAsync(line.Case, cancel) is not { State: var entry }
            || await campaigns.LoadAsync(entry.Campaign, cancel) is not { State: var campaign })
            return new DigestWords.LeftOut("no-such-case");
        if (!person.Grants.Any(g => g.Role == Role.Manager && g.Covers(entry.School)))
            return new DigestWords.LeftOut("out-of-sight");
        if (!EntryMatters.Waits(entry, line.About, line.Round)) return new DigestWords.LeftOut("overtaken");
        var path = "/campaigns/" + AcknowledgementStreams.IdOf(entry.Campaign);
        return new DigestWords.Listed(
            $"{campaign.Title}, version {campaign.Version}",
            line.About switch
            {
                EntryMatters.Question => "Somebody has a question",
                EntryMatters.Refusal => "Somebody will not confirm, and says why",
                EntryMatters.Said => "A line manager says why somebody is silent",
                _ => "Mail does not reach somebody",
            },
            line.About == EntryMatters.Unreachable ? path : path + "/answers");
    }
}
