using Microsoft.Extensions.Logging;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Telemetry;

namespace PolicyFlow.App.Mail.Inbound.Loop;

/// <summary>
/// Now and then sends a mail out into the world and to our own address for incoming mail. As long as it comes back,
/// reports that people send do too; where it does not, people are told, once, until one comes back.
/// </summary>
/// <param name="system">System time: the mail of the world knows no other.</param>
public sealed class LoopWatch(
    InboundOptions options, LoopBook book, LoopToken token, LoopNews news, IMailTransport transport, MailLayout layout,
    SiteOptions site, TimeProvider system, ILogger<LoopWatch> log)
{
    /// <summary>Whoever brings mail in tries for three days; after that one that is missing is lost.</summary>
    private static readonly TimeSpan Lost = TimeSpan.FromDays(4);

    /// <summary>Hosts call more often than that while they run.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    private TimeSpan Within => TimeSpan.FromMinutes(options.LoopWithinMinutes);

    /// <summary>Whether there is an address to send to.</summary>
    public bool IsOn => options.LoopAddress.Length > 0;

    /// <summary>Sends one where it is time, and looks what is missing. Hosts call it every few minutes.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        if (!IsOn) return;
        var now = system.GetUtcNow();
        await LookAsync(now, cancel);
        if (await book.LastAsync(cancel) is { } last && now - last < TimeSpan.FromMinutes(options.LoopEveryMinutes)) return;
        await SendAsync(new LoopSent(LoopToken.NewId(), now), cancel);
    }

    /// <summary>Takes a mail out of the way of all others where it is one of ours.</summary>
    /// <returns>Whether it is; then there is nothing more to do with it.</returns>
    internal async Task<bool> TakeAsync(ReadMail mail, CancellationToken cancel)
    {
        if (mail.Message is not { } message || token.IdOf(message) is not { } id) return false;
        var outstanding = await book.OutstandingAsync(cancel);
        if (outstanding.FirstOrDefault(o => o.Id == id) is not { } sent)
        {
            log.LogInformation("A mail to ourselves came back again");
            return true;
        }

        // What was sent before it, or is late as well, is no news any more: mail comes in again.
        var late = system.GetUtcNow() - Within;
        foreach (var old in outstanding.Where(o => o.At <= sent.At || o.At <= late)) await book.ForgetAsync(old, cancel);
        if (await book.AlarmAsync(cancel) is not null)
        {
            await book.ClearAsync(cancel);
            log.LogWarning("Mail comes in again: the mail to ourselves came back");
        }

        return true;
    }

    private async Task LookAsync(DateTimeOffset now, CancellationToken cancel)
    {
        // What was on its way while the program did not run may still wait somewhere to be brought in.
        var listening = await book.ListenAsync(now, Pause, cancel);
        var outstanding = await book.OutstandingAsync(cancel);
        foreach (var lost in outstanding.Where(o => now - o.At > Lost)) await book.ForgetAsync(lost, cancel);
        var alarm = await book.AlarmAsync(cancel);
        if (alarm is null && outstanding.FirstOrDefault(IsMissing) is { } missing)
        {
            alarm = new LoopAlarm(missing.At, []);
            await book.RaiseAsync(alarm, cancel);
            log.LogError(
                "The mail that was sent to ourselves at {At:u} has not come back: mail that people send may be lost",
                missing.At);
        }

        Measured.LoopLate(alarm is null ? TimeSpan.Zero : now - alarm.Since - Within);
        if (alarm is null) return;
        var told = await news.TellAsync(alarm, cancel);
        if (told.Count > alarm.Told.Count && await book.AlarmAsync(cancel) is not null)
            await book.RaiseAsync(alarm with { Told = told }, cancel);

        bool IsMissing(LoopSent sent) => now - (sent.At > listening ? sent.At : listening) >= Within;
    }

    private async Task SendAsync(LoopSent sent, CancellationToken cancel)
    {
        await book.SentAsync(sent, cancel);
        var parts = layout.Lay(new MailContent(
            "A mail to ourselves",
            new MailBlock.Paragraph(
                "PolicyFlow sends this mail to its own address and waits for it, to see that reports by mail come in. "
                + "Nobody needs to do anything.")));
        var mail = new OutgoingMail(
            $"mail-loop.{sent.Id}@{site.MailDomain}", options.LoopAddress, null, token.SubjectOf(sent.Id), parts.Text,
            parts.Html)
        {
            LoopToken = token.Of(sent.Id),
        };
        if (await transport.SendAsync(mail, cancel) is not MailResult.Accepted)
            log.LogWarning("The mail to ourselves was not taken over");
    }
}
