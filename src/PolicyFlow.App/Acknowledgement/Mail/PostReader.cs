using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People.Roster;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>Gathers everything that waits for one person, whatever the number of policies.</summary>
public sealed class PostReader(
    CaseEngine<EntryState> entries, CampaignDesk desk, CampaignRoll roll, IRoster roster,
    IPolicyVersions versions, CaseClock clock)
{
    /// <param name="teamOf">The campaign whose round for line managers asks for the mail, or null.</param>
    public async Task<PostContent> ReadAsync(RosterMember member, string? teamOf, CancellationToken cancel)
    {
        var open = new List<ListedCampaign>();
        foreach (var campaign in Newest(await desk.UnderWayAsync(cancel)))
            if (await versions.IsCurrentAsync(campaign.State.Policy, campaign.State.Version, cancel)) open.Add(campaign);
        await EnrolAsync(open, member, cancel);
        var own = new List<WaitingPolicy>();
        foreach (var campaign in open)
        {
            if (await FindAsync(campaign, member.Id, cancel) is { AwayUntil: null, Mailable: true } entry)
                own.Add(new WaitingPolicy(campaign.Id, campaign.State, entry));
        }

        var (count, team) = await TeamAsync([.. open.Where(c => TellsManagers(c, teamOf))], member.Id, cancel);
        return new PostContent([.. own.OrderBy(o => o.State.Title, StringComparer.Ordinal)], count, team);
    }

    /// <summary>Of campaigns that begin on one day each may be the first to come to a person: the others put the person in
    /// now, so that there is one mail for all of them.</summary>
    private async Task EnrolAsync(List<ListedCampaign> open, RosterMember member, CancellationToken cancel)
    {
        if (open.Count < 2) return;
        var bucket = RosterBuckets.Of(member.Id);
        foreach (var (id, campaign) in open)
        {
            if (campaign.Rounds[0].At > clock.Now || campaign.Walk(WalkKind.Enrol).Done.Contains(bucket)) continue;
            var day = Domain.Cases.LondonDay.Of(campaign.EnrolmentBegunAt ?? clock.Now);
            await roll.EnrolAsync(
                AcknowledgementStreams.Campaign(id), campaign, member, joiner: false, day, cancel: cancel);
        }
    }

    private async Task<EntryState?> FindAsync(ListedCampaign campaign, string member, CancellationToken cancel) =>
        await entries.LoadAsync(
            AcknowledgementStreams.Entry(AcknowledgementStreams.Campaign(campaign.Id), member), cancel)
            is { State: { Exists: true } state } && state.Status.IsOpen()
                ? state
                : null;

    /// <summary>An older campaign for a policy is over as soon as a newer one is open, also before it knows.</summary>
    private static IEnumerable<ListedCampaign> Newest(IReadOnlyList<ListedCampaign> open) => open.Where(
        c => !open.Any(o => o.State.Policy == c.State.Policy && o.State.Version > c.State.Version));

    /// <summary>Line managers are told from their round on, whatever else they are written to for.</summary>
    private static bool TellsManagers(ListedCampaign campaign, string? teamOf) => campaign.Id == teamOf
        || campaign.State.Rounds.Any(
            r => r.Kind == RoundKind.LineManager && campaign.State.RoundsBehind.Contains(r.Number));

    private async Task<(int Count, IReadOnlyList<string> Campaigns)> TeamAsync(
        List<ListedCampaign> campaigns, string manager, CancellationToken cancel)
    {
        if (campaigns.Count == 0) return (0, []);
        var (people, told) = (new HashSet<string>(), new HashSet<string>());
        foreach (var report in await roster.ReportsOfAsync(manager, cancel))
        {
            foreach (var campaign in campaigns)
            {
                if (await FindAsync(campaign, report.Id, cancel) is not { AwayUntil: null }) continue;
                people.Add(report.Id);
                told.Add(campaign.Id);
            }
        }

        return (people.Count, [.. told.Order(StringComparer.Ordinal)]);
    }
}
