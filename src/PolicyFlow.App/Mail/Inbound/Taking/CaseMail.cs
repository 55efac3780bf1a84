using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.People;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>Puts a mail into the case that it belongs to: what it says, and the files that it brought. Nobody is answered:
/// whoever wrote learns nothing.</summary>
public sealed class CaseMail(
    CaseEngine<TakedownState> engine, MailShelf shelf, AddedFiles files, IPeopleDirectory people, SiteOptions site)
{
    /// <param name="match">As it was decided; working on the mail again does the same again.</param>
    /// <param name="raw">Can seek.</param>
    internal async Task ReceiveAsync(MailMatch match, ReadMail mail, Stream raw, CancellationToken cancel)
    {
        var shelved = await shelf.PutAsync(mail, raw, cancel);
        await ReceiveAsync(match, mail, shelved, MailReports.CommandOf(mail), cancel);
        await shelf.ClearAsync(shelved, cancel);
    }

    private async Task ReceiveAsync(
        MailMatch match, ReadMail mail, ShelvedMail shelved, string commandId, CancellationToken cancel)
    {
        if (await engine.LoadAsync(match.Case, cancel) is not { State: var before }) return;
        var (vault, owner) = (new BodyVault(commandId), OwnerOf(match.Who, mail));
        var kept = await files.TakeInAsync(match.Case, before, shelved.Files, owner, vault, cancel);
        var command = new ReceiveMail(
            match.Who, match.Party, mail.Automatic is not null,
            vault.Add("sender", owner, $"{mail.SenderName} {mail.SenderEmail}".Trim()),
            vault.Add("subject", owner, mail.Subject),
            vault.Add("text", owner, MailLetter.Received(mail, shelved, site)),
            kept,
            match.Who == MailSender.Host ? vault.Add("ticket", owner, TicketNumber.In(mail.Subject)) : null,
            [.. Flags(match, mail, before)]);
        var done = await engine.ExecuteAsync(
            new CaseRequest(
                match.Case, command, match.Who == MailSender.Host ? Actor.Host : Actor.System, "add:" + commandId)
            {
                Bodies = vault.Bodies,
            },
            cancel);
        if (done is Execution<TakedownState>.Done { State: var after })
            await files.LockAsync(match.Case, before, after, kept, Actor.System, "lock-added:" + commandId, cancel);
    }

    private IEnumerable<string> Flags(MailMatch match, ReadMail mail, TakedownState s)
    {
        if (match.By == MatchedBy.Subject) yield return "named-by-its-subject-only";
        if (mail.SenderEmail.Length > 0 && people.FindByEmail(mail.SenderEmail) is { } person && s.LeftOut.Contains(person.Id))
            yield return "sender-is-left-out-of-this-case";
    }

    /// <summary>Whose words they are; erasing goes by it.</summary>
    private string OwnerOf(MailSender who, ReadMail mail) => who switch
    {
        MailSender.Affected => "affected",
        MailSender.Colleague or MailSender.Author when people.FindByEmail(mail.SenderEmail) is { } person =>
            Effect.ToPerson(person.Id),
        MailSender.Author => "author",
        MailSender.Unknown or MailSender.Colleague => "unknown",
        _ => "host",
    };
}
