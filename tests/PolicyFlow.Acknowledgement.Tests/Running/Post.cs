using System.Collections.Concurrent;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Acknowledgement.Tests.Running;

/// <summary>A mail that the server took.</summary>
/// <param name="Day">The London day.</param>
public sealed record Delivered(DateOnly Day, DateTimeOffset At, OutgoingMail Mail);

/// <summary>A mail server that remembers what it took, refuses what it is told to, and can be out of reach.</summary>
public sealed class Post(CaseClock clock) : IMailTransport
{
    private readonly ConcurrentQueue<Delivered> _taken = new();

    public IReadOnlyList<Delivered> Taken => [.. _taken];

    /// <summary>Addresses that it refuses for good.</summary>
    public ConcurrentDictionary<string, bool> Refused { get; } = new();

    public bool OutOfReach { get; set; }

    public Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
    {
        if (OutOfReach) return Task.FromResult<MailResult>(new MailResult.TryLater("Nobody answers.", OutOfReach: true));
        if (Refused.ContainsKey(mail.To))
            return Task.FromResult<MailResult>(new MailResult.RefusedForGood("550 No such mailbox."));
        _taken.Enqueue(new Delivered(LondonDay.Of(clock.Now), clock.Now, mail));
        return Task.FromResult<MailResult>(new MailResult.Accepted("250 Taken."));
    }
}
