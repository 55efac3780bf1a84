using System.Threading.RateLimiting;

namespace PolicyFlow.App.Mail;

/// <summary>
/// Lets no more than so many mails a minute through, so that a mail server or service is not overrun, after an outage for
/// instance. A mail that finds no room is told when to come back and holds up nothing while it waits; an urgent one goes
/// at once. Each process keeps its own count.
/// </summary>
/// <param name="perMinute">Most mails a minute; a few more in the first one, since a quarter of them may go together.</param>
/// <param name="system">System time.</param>
public sealed class PacedTransport(IMailTransport inner, int perMinute, TimeProvider system) : IMailTransport, IDisposable
{
    private readonly TimeSpan _each = TimeSpan.FromMinutes(1) / perMinute;
    private readonly Lock _lock = new();
    private DateTimeOffset _promised;

    private readonly TokenBucketRateLimiter _bucket = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = Math.Max(1, perMinute / 4),
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute * Math.Max(1, perMinute / 60),
        QueueLimit = 0,
        AutoReplenishment = true,
    });

    public async Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
    {
        // One of very many does not stand in line either: the others are let in before it.
        if (mail.Bulk && _bucket.GetStatistics()?.CurrentAvailablePermits <= Math.Max(1, perMinute / 4) / 2)
            return new MailResult.TryLater("It waits for its turn.") { RetryAfter = _each * 2, Untried = true };
        using var room = _bucket.AttemptAcquire();
        return room.IsAcquired || mail.Urgent
            ? await inner.SendAsync(mail, cancel)
            : new MailResult.TryLater("It waits for its turn.") { RetryAfter = NextTurn(), Untried = true };
    }

    public void Dispose() => _bucket.Dispose();

    /// <summary>Those who wait are spread over the time that comes, one behind the other.</summary>
    private TimeSpan NextTurn()
    {
        lock (_lock)
        {
            var now = system.GetUtcNow();
            _promised = (_promised > now ? _promised : now) + _each;
            return _promised - now;
        }
    }
}
