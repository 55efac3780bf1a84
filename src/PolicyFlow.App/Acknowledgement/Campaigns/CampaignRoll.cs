using PolicyFlow.App.Cases;
using PolicyFlow.App.People.Roster;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>Puts people into a campaign, and follows the staff list: who joins, leaves, comes back or has another address.
/// Doing it twice comes to the same as once.</summary>
public sealed class CampaignRoll(
    CaseEngine<CampaignState> campaigns, CaseEngine<EntryState> entries, MemberHistories histories, MailHours hours)
{
    /// <summary>Puts somebody in, where the campaign is for them.</summary>
    /// <param name="joiner">Whether they came after the campaign had asked everybody: then their own days count.</param>
    /// <returns>Their entry; null where the campaign is not for them.</returns>
    public async Task<EntryState?> EnrolAsync(
        string stream, CampaignState campaign, RosterMember member, bool joiner, DateOnly day, string commandId = "enrol",
        CancellationToken cancel = default)
    {
        if (!member.Active || !campaign.Audience.Includes(member.School, member.JobRole, member.Kind)) return null;
        var enrol = new Enrol(
            stream, member.Id, campaign.Policy, campaign.Version, campaign.Hash, member.School, member.JobRole, member.Kind,
            joiner, member.Email is not null, day);
        var done = await entries.ExecuteAsync(
            new CaseRequest(AcknowledgementStreams.Entry(stream, member.Id), enrol, Actor.System, commandId), cancel);
        return (done as Execution<EntryState>.Done)?.State;
    }

    /// <summary>Brings somebody's entry in line with the staff list, outside of the great walk.</summary>
    /// <returns>Their entry; null where there is none, or nothing had changed for it.</returns>
    public async Task<EntryState?> FollowAsync(
        string stream, CampaignState campaign, RosterMember member, CancellationToken cancel = default)
    {
        // Before the great walk has begun there is nothing to follow.
        if (campaign.EnrolmentBegunAt is not { } begun) return null;
        var entry = (await entries.LoadAsync(AcknowledgementStreams.Entry(stream, member.Id), cancel))?.State;
        if (entry is null)
        {
            var walked = campaign.Walk(WalkKind.Enrol).Done.Contains(RosterBuckets.Of(member.Id));
            var day = walked ? hours.MailDay() : LondonDay.Of(begun);
            var enrolled = await EnrolAsync(stream, campaign, member, walked, day, cancel: cancel);
            return enrolled is null ? null : await EndAsIsAsync(stream, enrolled, cancel);
        }

        var history = await histories.OfAsync(member.Id, cancel);
        if (!member.Active)
            return await DoAsync(entry, new CloseAsLeft(), $"left:{history.Version}", cancel);
        if (entry.Status == EntryStatus.Left)
        {
            var back = await EnrolAsync(
                stream, campaign, member, joiner: true, hours.MailDay(), $"enrol:{history.Version}", cancel);
            return back is null ? null : await EndAsIsAsync(stream, back, cancel);
        }

        var hasAddress = member.Email is not null;
        return history.AddressAt > entry.AddressAt || hasAddress != entry.HasAddress
            ? await DoAsync(
                entry, new AddressChanged(hasAddress, hours.MailDay()), $"address:{history.Version}", cancel)
            : null;
    }

    /// <summary>Whoever was put in outside of the great walk may have been just behind the walk that ends the campaign.
    /// </summary>
    private async Task<EntryState> EndAsIsAsync(string stream, EntryState entry, CancellationToken cancel)
    {
        if (await campaigns.LoadAsync(stream, cancel) is not { State: { IsUnderWay: false } over }) return entry;
        ICaseCommand end = over.Status == CampaignStatus.Superseded ? new SupersedeEntry() : new LapseEntry();
        return await DoAsync(entry, end, "end", cancel) ?? entry;
    }

    private async Task<EntryState?> DoAsync(
        EntryState entry, ICaseCommand command, string commandId, CancellationToken cancel)
    {
        var done = await entries.ExecuteAsync(
            new CaseRequest(AcknowledgementStreams.Entry(entry), command, Actor.System, commandId), cancel);
        return done is Execution<EntryState>.Done d ? d.State : entry;
    }
}
