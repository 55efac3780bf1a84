using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Acknowledgement.Desk;
using PolicyFlow.App.People.Roster;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.LineManagers;

/// <summary>Somebody of a line manager's who has not confirmed.</summary>
public sealed record TeamRow(ListedCampaign Campaign, EntryView Entry);

/// <summary>A line manager and whom of theirs it waits for, over all campaigns that are under way.</summary>
/// <param name="People">How many report to them.</param>
public sealed record Team(RosterMember Manager, int People, IReadOnlyList<TeamRow> Rows);

/// <summary>What a line manager sees by their link, and says of those who are silent. A new address and that somebody has left
/// are proposals: the link is no account, and an address that a stranger reads would give them the personal link.</summary>
public sealed class TeamDesk(
    ManagerLinks links, IRoster roster, CampaignDesk campaigns, EntryReader reader, EntryDesk desk)
{
    /// <summary>The line manager's page, or null where the link opens nothing: nobody reports to its holder any more.
    /// </summary>
    public async Task<Team?> FindAsync(string token, CancellationToken cancel = default)
    {
        if (links.MemberOf(token) is not { } id || !Sight.MaySee(Viewer.Anonymous with { TeamLink = id }, Matter.Team)
            || await roster.FindAsync(id, cancel) is not { Active: true } manager) return null;
        var reports = await roster.ReportsOfAsync(id, cancel);
        if (reports.Count == 0) return null;
        var rows = new List<TeamRow>();
        foreach (var campaign in await campaigns.UnderWayAsync(cancel))
        {
            var stream = AcknowledgementStreams.Campaign(campaign.Id);
            var entries = await reader.ViewsAsync(
                reports.Select(r => AcknowledgementStreams.Entry(stream, r.Id)), cancel);
            rows.AddRange(entries.Where(e => e.State.Status.IsOpen()).Select(e => new TeamRow(campaign, e)));
        }

        return new Team(manager, reports.Count, rows);
    }

    /// <summary>Puts on record what a line manager says of one of theirs.</summary>
    /// <param name="what">One of <see cref="TeamAnswers"/>.</param>
    /// <param name="until">The last day away.</param>
    /// <returns>Why not, or null.</returns>
    public Task<Decision.Refused?> SayAsync(
        Team team, TeamRow row, string commandId, string what, DateOnly? until, string? words,
        CancellationToken cancel = default)
    {
        var act = new EntryAct(row.Campaign.Id, row.Entry.Member, Actor.Member(team.Manager.Id), commandId);
        return what switch
        {
            TeamAnswers.Away => desk.AwayAsync(act, until!.Value, cancel),
            TeamAnswers.ByHand => desk.ByHandAsync(act, cancel),
            TeamAnswers.Left => desk.SayAsync(act, EntrySayings.Left, words, cancel),
            _ => desk.SayAsync(act, EntrySayings.WrongAddress, words, cancel),
        };
    }
}
