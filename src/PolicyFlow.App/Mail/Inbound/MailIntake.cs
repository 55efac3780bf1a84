using Microsoft.Extensions.Logging;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Mail.Inbound.Events;
using PolicyFlow.App.Mail.Inbound.Loop;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Mail.Inbound.Working;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound;

/// <summary>
/// Works on mail that was kept (9.1, 9.2): a new mail becomes a report, an answer joins its case, mail that no person sent
/// is filed. The same mail, however often it comes or is worked on, does so once.
/// </summary>
public sealed class MailIntake(
    InboundStores stores, MailLedger ledger, MailCases cases, CaseMail joined, MailShelf shelf, FiledMail filed,
    IReportDesk reports, ITrackDesk tracks, SiteOptions site, AddressPolicy policy, LoopWatch loop,
    LetterOutcomes outcomes, ILogger<MailIntake> log)
{
    /// <summary>Works on one mail and takes it out of the store when all of it is where it belongs.</summary>
    /// <param name="id">As <see cref="IMailStore.PutAsync(Stream, CancellationToken)"/> gave it.</param>
    /// <exception cref="Storing.StoreUnavailableException">Try again later.</exception>
    /// <exception cref="MailWaitsException">Try again later.</exception>
    public async Task ProcessAsync(string id, CancellationToken cancel = default)
    {
        await using var raw = await stores.Mail.OpenAsync(id, cancel);
        if (raw is null)
        {
            log.LogInformation("Mail {Id} was worked on before", id);
            return;
        }

        using var mail = MailReader.Read(raw, OwnMail.Of(site));
        if (await loop.TakeAsync(mail, cancel))
        {
            await stores.Mail.DeleteAsync(id, cancel);
            return;
        }

        if ((await ledger.FindAsync(mail.Key, cancel)).Done is { } before)
        {
            log.LogInformation("Mail {Id} has come before", id);
            if (before.Case is null) await filed.KeepAsync(id + ".eml", raw, cancel);
        }
        else
        {
            var decided = await DecideAsync(mail, cancel);
            var stream = await CarryOutAsync(id, mail, raw, decided, cancel);
            await ledger.DoneAsync(mail.Key, stream, cancel);
        }

        await stores.Mail.DeleteAsync(id, cancel);
    }

    /// <summary>Says that a mail is left for a person, for a host whose queue sets aside what failed too often.</summary>
    public void GiveUp(string id) => InboundRound.GiveUp(id, log);

    private async Task<MailDecided> DecideAsync(ReadMail mail, CancellationToken cancel)
    {
        if ((await ledger.FindAsync(mail.Key, cancel)).Decided is { } before) return before;
        var match = await cases.FindAsync(mail, cancel);
        var decision = match switch
        {
            not { KeepsAutomatic: true } when mail.Automatic is not null => new MailDecided(MailFate.Filed, null, Quietly: false),
            null => await ledger.AdmitAsync(mail.SenderEmail, mail.Key, cancel),
            { Who: MailSender.Reporter } => MailDecided.Of(MailFate.Answer, match),
            _ => MailDecided.Of(MailFate.Joined, match),
        };
        return await ledger.DecideAsync(mail.Key, decision, cancel);
    }

    /// <returns>The case that has it now, or null.</returns>
    private async Task<string?> CarryOutAsync(
        string id, ReadMail mail, Stream raw, MailDecided decided, CancellationToken cancel)
    {
        if (decided.How == MailFate.Filed)
        {
            await outcomes.RecordAsync(DeliveryReport.In(mail), cancel);
            await filed.KeepAsync(id + ".eml", raw, cancel);
            log.LogInformation("Mail {Id} was filed: {Sign}", id, mail.Automatic);
            return null;
        }

        var shelved = await shelf.PutAsync(mail, raw, cancel);
        var stream = decided.Case is { } known
            ? await AddAsync(known, mail, shelved, decided, cancel)
            : TakedownStreams.Of(
                (await reports.ReportAsync(MailLetter.Report(mail, shelved, site, policy), CommandOf(mail), cancel)).Reference);
        await shelf.ClearAsync(shelved, cancel);
        log.LogInformation("Mail {Id} is in {Case}", id, stream);
        return stream;
    }

    private async Task<string> AddAsync(
        string stream, ReadMail mail, ShelvedMail shelved, MailDecided decided, CancellationToken cancel)
    {
        if (decided is { How: MailFate.Joined, Match: { } match })
        {
            await joined.ReceiveAsync(match, mail, shelved, CommandOf(mail), cancel);
            return stream;
        }

        var (text, places) = MailLetter.Addition(mail, shelved, decided.How == MailFate.Answer, site, policy);
        await tracks.AddAsync(stream, text, places, shelved.Files, CommandOf(mail), decided.Quietly, cancel);
        return stream;
    }

    private static string CommandOf(ReadMail mail) => "mail:" + mail.Key;
}
