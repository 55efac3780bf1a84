using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Events;
using PolicyFlow.App.People.Roster;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>A mail about a policy came back: the person is not reached by mail in any campaign that asks them, and their
/// managers are told once.</summary>
public sealed class ReturnedPolicyMail(
    CaseEngine<EntryState> entries, CampaignDesk desk, IRoster roster, SiteOptions site) : IDeliveryFollower
{
    public async Task ReturnedAsync(ReturnedMail mail, CancellationToken cancel)
    {
        foreach (var member in mail.MessageIds.Select(id => PolicyLetterId.MemberOf(id, site)).OfType<string>().Distinct())
        {
            // Anybody can write a mail that says so; it counts where it names the address that only we know.
            if (mail.ByMail && !await NamesAsync(member, mail, cancel)) continue;
            foreach (var campaign in await desk.UnderWayAsync(cancel))
            {
                var entry = AcknowledgementStreams.Entry(AcknowledgementStreams.Campaign(campaign.Id), member);
                if (await entries.LoadAsync(entry, cancel) is not { State: { HasAddress: true } state }
                    || !state.Status.IsOpen())
                    continue;
                await entries.ExecuteAsync(
                    new CaseRequest(entry, new DoubtAddress(), Actor.System, "mail-event:" + mail.Id), cancel);
            }
        }
    }

    private async Task<bool> NamesAsync(string member, ReturnedMail mail, CancellationToken cancel) =>
        await roster.FindAsync(member, cancel) is { Email: { } email }
        && mail.Recipients.Any(r => EmailAddress.Normal(r) == EmailAddress.Normal(email));
}
