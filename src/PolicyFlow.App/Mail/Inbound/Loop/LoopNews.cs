using PolicyFlow.App.Cases;
using PolicyFlow.App.Messages;
using PolicyFlow.App.People;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Mail.Inbound.Loop;

/// <summary>Tells administrators and IT directors that mail does not come in: by mail, which may be what is broken, and
/// by text message to those who have given a number.</summary>
public sealed class LoopNews(
    IMailTransport transport, ITextTransport texts, IPeopleDirectory people, MailLayout layout, SiteOptions site)
{
    private const string Title = "Mail to PolicyFlow may be getting lost";

    /// <summary>Tells whoever has not been told; what is not taken over is tried again the next time.</summary>
    /// <returns>All who have been told by now.</returns>
    internal async Task<IReadOnlyList<string>> TellAsync(LoopAlarm alarm, CancellationToken cancel)
    {
        var told = alarm.Told.ToList();
        foreach (var person in people.All.Where(p => p.Active && p.Grants.Any(IsToBeTold)))
        {
            if (!told.Contains("mail:" + person.Id) && await MailAsync(alarm, person, cancel))
                told.Add("mail:" + person.Id);
            if (!told.Contains("text:" + person.Id) && await TextAsync(alarm, person, cancel))
                told.Add("text:" + person.Id);
        }

        return told;
    }

    private static bool IsToBeTold(RoleGrant grant) => grant.Role is Role.Administrator or Role.ItDirector;

    /// <returns>Whether there is nothing more to try.</returns>
    private async Task<bool> MailAsync(LoopAlarm alarm, Person person, CancellationToken cancel)
    {
        var parts = layout.Lay(new MailContent(
            Title,
            new MailBlock.Paragraph(
                $"A test mail that PolicyFlow sent to itself at {UkTime.Short(alarm.Since)} has not come back. Reports "
                + "and answers by email may not be reaching PolicyFlow."),
            new MailBlock.Paragraph(
                "Please have the way of incoming mail looked at: the mailbox or the service that passes mail on, its "
                + "settings, and the outgoing mail server. The log of PolicyFlow says more. Until then, have reports made "
                + "by form."),
            new MailBlock.Button("Open PolicyFlow", site.Url("/today"))));
        var mail = new OutgoingMail(
            $"mail-loop-alarm.{alarm.Since.ToUnixTimeSeconds()}.{person.Id}@{site.MailDomain}", person.Email, person.Name,
            Title, parts.Text, parts.Html);
        return await transport.SendAsync(mail, cancel) is not MailResult.TryLater;
    }

    /// <returns>Whether there is nothing more to try.</returns>
    private async Task<bool> TextAsync(LoopAlarm alarm, Person person, CancellationToken cancel)
    {
        if (person.Mobile is null || MobileNumber.Normal(person.Mobile) is not { } number) return true;
        var text = new OutgoingText(
            $"mail-loop-alarm.{alarm.Since.ToUnixTimeSeconds()}.{person.Id}", number,
            $"{Title}: a test mail has not come back. {site.Url("/today")}");
        return await texts.SendAsync(text, cancel) is not TextResult.TryLater;
    }
}
