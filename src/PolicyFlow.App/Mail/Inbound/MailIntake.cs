using Microsoft.Extensions.Logging;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Events;
using PolicyFlow.App.Mail.Inbound.Loop;
using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Mail.Inbound.Working;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound;

/// <summary>
/// Works on mail that was kept (9.1, 9.2): a new mail becomes a report, an answer joins its case, mail that no person sent
/// is filed, and what cannot be told waits for a person. The same mail, however often it comes or is worked on, does so
/// once.
/// </summary>
public sealed class MailIntake(
    InboundStores stores, MailLedger ledger, MailCases cases, MailReports reports, MailPen pen,
    LetterOutcomes outcomes, LoopWatch loop, MailNotes notes, OwnAddresses addresses, SiteOptions site,
    ILogger<MailIntake> log)
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

        using var mail = MailReader.Read(raw, OwnMail.Of(site, addresses.All)).With(await notes.FindAsync(id, cancel));
        if (await loop.TakeAsync(mail, cancel))
        {
            await DeleteAsync(id, cancel);
            return;
        }

        if ((await ledger.FindAsync(mail.Key, cancel)).Done is not null)
        {
            log.LogInformation("Mail {Id} has come before", id);
        }
        else
        {
            var decided = await DecideAsync(mail, cancel);
            var stream = await CarryOutAsync(id, mail, raw, decided, cancel);
            await ledger.DoneAsync(mail.Key, stream, cancel);
        }

        await DeleteAsync(id, cancel);
    }

    /// <summary>Leaves a mail for a person that could not be worked on, for a host whose queue sets aside what failed too
    /// often.</summary>
    public async Task GiveUpAsync(string id, CancellationToken cancel = default)
    {
        InboundRound.GiveUp(id, log);
        await using var raw = await stores.Mail.OpenAsync(id, cancel);
        if (raw is not null) await pen.HoldUnreadAsync(id, raw, cancel);
    }

    private async Task DeleteAsync(string id, CancellationToken cancel)
    {
        await stores.Mail.DeleteAsync(id, cancel);
        await notes.DeleteAsync(id, cancel);
    }

    private async Task<MailDecided> DecideAsync(ReadMail mail, CancellationToken cancel)
    {
        if ((await ledger.FindAsync(mail.Key, cancel)).Decided is { } before) return before;
        var match = await cases.FindAsync(mail, cancel);
        var decision = match switch
        {
            null => await UnmatchedAsync(mail, cancel),
            { KeepsAutomatic: false } when mail.Automatic is not null => new MailDecided(MailFate.Filed, null, Quietly: false),
            { Who: MailSender.Reporter } => MailDecided.Of(MailFate.Answer, match),
            _ => MailDecided.Of(MailFate.Joined, match),
        };
        return await ledger.DecideAsync(mail.Key, decision, cancel);
    }

    /// <summary>What becomes of mail that belongs to no case. A report of a mail server says itself which letter it is
    /// about.</summary>
    private async Task<MailDecided> UnmatchedAsync(ReadMail mail, CancellationToken cancel) =>
        await outcomes.KnowsAsync(DeliveryReport.In(mail), cancel) ? new MailDecided(MailFate.Filed, null, Quietly: false)
        : pen.WhyHeld(mail) is not null ? new MailDecided(MailFate.Held, null, Quietly: false)
        : mail.Automatic is not null ? new MailDecided(MailFate.Filed, null, Quietly: false)
        : await ledger.AdmitAsync(mail.SenderEmail, mail.Key, cancel);

    /// <returns>The case that has it now, or null.</returns>
    private async Task<string?> CarryOutAsync(
        string id, ReadMail mail, Stream raw, MailDecided decided, CancellationToken cancel)
    {
        switch (decided.How)
        {
            case MailFate.Filed:
                await outcomes.RecordAsync(DeliveryReport.In(mail), cancel);
                await pen.FileAsync(mail, raw, cancel);
                log.LogInformation("Mail {Id} was filed: {Sign}", id, mail.Automatic);
                return null;
            case MailFate.Held:
                await pen.HoldAsync(mail, raw, cancel);
                log.LogWarning("Mail {Id} waits for a person", id);
                return null;
            case MailFate.Report:
                var opened = await reports.OpenAsync(mail, raw, cancel);
                log.LogInformation("Mail {Id} is in {Case}", id, opened);
                return opened;
            case MailFate.Joined when decided.Match is { } match:
                await cases.ReceiveAsync(match, mail, raw, cancel);
                break;
            default:
                await reports.AddAsync(
                    decided.Case!, mail, raw, decided.How == MailFate.Answer, decided.Quietly, cancel);
                break;
        }

        log.LogInformation("Mail {Id} is in {Case}", id, decided.Case);
        return decided.Case;
    }
}
