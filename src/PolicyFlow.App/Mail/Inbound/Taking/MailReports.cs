using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Mail.Inbound.Sorting;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>Makes a report of a mail, or adds it to one (9.1, 9.2). Asked twice for the same mail it does so once.</summary>
public sealed class MailReports(
    IReportDesk reports, ITrackDesk tracks, MailShelf shelf, MailLedger ledger, IPeopleDirectory people,
    OwnAddresses addresses, InboundOptions options, SiteOptions site, AddressPolicy policy, CaseClock clock,
    MailSorter sorter)
{
    /// <summary>A mail may have been on its way, or waited for a person, for as long.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(30);

    /// <summary>Opens a case, of the kind that the mail calls for.</summary>
    /// <returns>Its stream.</returns>
    internal async Task<string> OpenAsync(ReadMail mail, Stream raw, CancellationToken cancel)
    {
        var shelved = await shelf.PutAsync(mail, raw, cancel);
        var report = MailLetter.Report(mail, shelved, site, policy, hasPlace => sorter.Of(mail, hasPlace)) with
        {
            Mail = await OriginAsync(mail, shelved, cancel),
        };
        var receipt = await reports.ReportAsync(report, CommandOf(mail), cancel);
        await shelf.ClearAsync(shelved, cancel);
        return receipt.Stream;
    }

    /// <summary>Adds it to a case as its reporter's.</summary>
    internal async Task AddAsync(
        string stream, ReadMail mail, Stream raw, bool isAnswer, bool quietly, CancellationToken cancel)
    {
        var shelved = await shelf.PutAsync(mail, raw, cancel);
        var (text, places) = MailLetter.Addition(mail, shelved, isAnswer, site, policy);
        await tracks.AddAsync(stream, text, places, shelved.Files, CommandOf(mail), quietly, cancel);
        await shelf.ClearAsync(shelved, cancel);
    }

    internal static string CommandOf(ReadMail mail) => "mail:" + mail.Key;

    private async Task<MailOrigin> OriginAsync(ReadMail mail, ShelvedMail shelved, CancellationToken cancel)
    {
        var sender = mail.SenderEmail.Length == 0 ? null : people.FindByEmail(mail.SenderEmail);
        var noReceipt = mail.Automatic is not null || addresses.IsNoMailbox(mail.SenderEmail) ? Mailed.NoMailbox
            : await ledger.MayHaveReceiptAsync(mail.SenderEmail, mail.Key, cancel) ? null
            : Mailed.EnoughToday;
        return new MailOrigin(
            sender?.Id, SenderChecks.Of(mail.Message, options.AuthServer, mail.Checked), PlainText.Line(mail.Message?.MessageId, 500),
            SentAt(mail), shelved.Refused, noReceipt);
    }

    /// <summary>What the mail says, where that can be so.</summary>
    private DateTimeOffset? SentAt(ReadMail mail) =>
        mail.Message is { Date: var date } && date <= clock.Now.AddHours(1) && date > clock.Now - Oldest
            ? date.ToUniversalTime() : null;
}
