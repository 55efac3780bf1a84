namespace PolicyFlow.App.Mail;

/// <summary>
/// Stands before a transport whose server may be out of reach. After a connection that failed, further mails are put off
/// at once for a while instead of each waiting for its own time-out, so that a hundred waiting letters never hold up the
/// driver when an alert about a child comes in. After "too many requests" they wait for as long as the server asks. An
/// urgent mail is tried all the same.
/// </summary>
/// <param name="system">System time: an outage is a fact of the world.</param>
public sealed class OutageBreaker(IMailTransport inner, TimeProvider system) : IMailTransport
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    private long _closedUntil;
    private bool _asked;

    public async Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
    {
        var left = new DateTimeOffset(Interlocked.Read(ref _closedUntil), TimeSpan.Zero) - system.GetUtcNow();
        if (left > TimeSpan.Zero && !mail.Urgent)
        {
            return Volatile.Read(ref _asked)
                ? new MailResult.TryLater("The mail service asked for a pause.") { RetryAfter = left, Untried = true }
                : new MailResult.TryLater("The mail server was out of reach a moment ago.", OutOfReach: true);
        }

        var result = await inner.SendAsync(mail, cancel);
        Close(result);
        return result;
    }

    private void Close(MailResult result)
    {
        var later = result as MailResult.TryLater;
        var asked = later is { OutOfReach: false, Trouble: MailTrouble.TooMany, RetryAfter: not null };
        var pause = asked ? later!.RetryAfter!.Value : later is { OutOfReach: true } ? Pause : TimeSpan.Zero;
        Volatile.Write(ref _asked, asked);
        Interlocked.Exchange(ref _closedUntil, pause > TimeSpan.Zero ? (system.GetUtcNow() + pause).UtcTicks : 0);
    }
}
