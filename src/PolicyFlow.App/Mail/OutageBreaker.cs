namespace PolicyFlow.App.Mail;

/// <summary>
/// Stands before a transport whose server may be out of reach. After a connection that failed, further mails are put off
/// at once for a while instead of each waiting for its own time-out, so that a hundred waiting letters never hold up the
/// driver when an alert about a child comes in.
/// </summary>
/// <param name="system">System time: an outage is a fact of the world.</param>
public sealed class OutageBreaker(IMailTransport inner, TimeProvider system) : IMailTransport
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    private long _closedUntil;

    public async Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
    {
        if (system.GetUtcNow().UtcTicks < Interlocked.Read(ref _closedUntil))
            return new MailResult.TryLater("The mail server was out of reach a moment ago.", OutOfReach: true);
        var result = await inner.SendAsync(mail, cancel);
        var until = result is MailResult.TryLater { OutOfReach: true } ? (system.GetUtcNow() + Pause).UtcTicks : 0;
        Interlocked.Exchange(ref _closedUntil, until);
        return result;
    }
}
