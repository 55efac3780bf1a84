using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>The words for a campaign's lines in a digest: how many have not confirmed, as they stand when it goes.</summary>
public sealed class CampaignDigest(CaseEngine<CampaignState> engine, ICaseStore store) : IDigestWords
{
    /// <summary>Below this governors are told no number.</summary>
    private const int FewerThan = 5;

    public string Prefix => CaseKind.AcknowledgementCampaign.Prefix;

    public async Task<DigestWords> WordsAsync(DigestLine line, Person person, CancellationToken cancel)
    {
        if (await engine.LoadAsync(line.Case, cancel) is not { State: var campaign })
            return new DigestWords.LeftOut("no-such-case");
        if (!campaign.IsUnderWay) return new DigestWords.LeftOut("campaign-over");
        var id = AcknowledgementStreams.IdOf(line.Case);
        var count = await CountAsync(id, EntryStatus.Pending, cancel) + await CountAsync(id, EntryStatus.Viewed, cancel);
        if (count == 0) return new DigestWords.LeftOut("overtaken");
        var governor = person.Grants.All(g => g.Role is not (Role.Manager or Role.Principal));
        return new DigestWords.Listed(
            $"{campaign.Title}, version {campaign.Version}", Title(count, governor),
            governor ? "/governors" : "/campaigns/" + id);
    }

    private static string Title(int count, bool governor) => count switch
    {
        < FewerThan when governor => $"Fewer than {FewerThan} people have not confirmed yet",
        1 => "1 person has not confirmed yet",
        _ => $"{count:N0} people have not confirmed yet",
    };

    private Task<int> CountAsync(string id, EntryStatus status, CancellationToken cancel) =>
        store.CountAsync(EntryKeys.Index, EntryKeys.InState(id, status), int.MaxValue, cancel);
}
