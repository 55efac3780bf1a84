using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>Sends what somebody waits for: their link once more, what they confirmed, the answer to their question. The
/// Message-ID follows from the effect.</summary>
public sealed class EntryLetter(
    CaseEngine<CampaignState> campaigns, IRoster roster, TemplateWriter templates, MailLayout layout, PersonalLinks links,
    IMailTransport transport, MailFlow flow, SiteOptions site)
{
    public async Task<EffectResult> SendAsync(
        LoadedCase<EntryState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        var entry = loaded.State;
        if (await roster.FindAsync(entry.Member, cancel) is not { } member
            || await campaigns.LoadAsync(entry.Campaign, cancel) is not { State: var campaign })
            return new EffectResult.NotPossible("This person is not on the staff list any more.");
        if (member.Email is null) return new EffectResult.RefusedForGood("There is no address.");
        if (effect.Effect.Kind == EntryLetters.Link && !campaign.IsUnderWay)
            return new EffectResult.NotPossible("The campaign is over.");

        var (subject, content) = templates.Write(
            effect.Effect.Kind,
            new TemplateValues(
                ("policy", $"{campaign.Title}, version {entry.Version}"), ("wording", entry.Wording ?? ""),
                ("day", entry.DoneOn is { } day ? UkTime.Day(day) : ""))
            {
                Url = links.UrlOf(entry) + effect.Effect.Kind switch
                {
                    EntryLetters.Certificate => "/certificate",
                    EntryLetters.Answer => "/question",
                    _ => "",
                },
            });
        var parts = layout.Lay(content);
        var messageId = $"{effect.Id.Replace('/', '.')}@{site.MailDomain}";
        var mail = new OutgoingMail(messageId, member.Email, member.Name, subject, parts.Text, parts.Html);
        var result = EffectResult.Of(await transport.SendAsync(mail, cancel), messageId);
        flow.Note(result);
        return result;
    }
}
