using PolicyFlow.App.Cases;
using PolicyFlow.App.Messages;

namespace PolicyFlow.App.Mail;

/// <summary>A mail that demo mode would have sent.</summary>
/// <param name="Number">Counts from 1 in the order of sending.</param>
/// <param name="At">Case time, UTC.</param>
public sealed record KeptMail(int Number, DateTimeOffset At, OutgoingMail Mail);

/// <summary>
/// Demo mode's carrier: keeps every mail in a folder, so that the mailbox is there again after a restart. The same
/// Message-ID is kept once, as a mail server's reader would see it.
/// </summary>
/// <param name="folder">Made where it is missing.</param>
/// <param name="clock">Case time.</param>
public sealed class MailboxTransport(string folder, CaseClock clock) : IMailTransport
{
    private readonly KeptFolder<KeptMail> _mails = new(folder, kept => (kept.Number, kept.Mail.MessageId), clock);

    /// <summary>All mails, newest first.</summary>
    public IReadOnlyList<KeptMail> All => _mails.All;

    public KeptMail? Find(int number) => _mails.All.FirstOrDefault(m => m.Number == number);

    /// <summary>Deletes mails of which nothing may be left.</summary>
    public void Forget(Func<OutgoingMail, bool> which) => _mails.Forget(kept => which(kept.Mail), kept => kept.Number);

    public Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
    {
        if (MailCheck.Problem(mail) is { } problem)
            return Task.FromResult<MailResult>(new MailResult.RefusedForGood(problem));
        return Task.FromResult<MailResult>(
            _mails.TryKeep(mail.MessageId, (number, at) => new KeptMail(number, at, mail))
                ? new MailResult.Accepted("Kept in the mailbox of the demonstration.")
                : new MailResult.TryLater("The mailbox folder cannot be written."));
    }
}
