using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;

namespace PolicyFlow.Simulation.Tests.Year;

/// <summary>
/// The mail servers of the year: an outage of 30 hours, servers that are busy for a while (4xx), addresses that do not
/// exist (5xx). What a server does depends on the time and the letter only.
/// </summary>
internal sealed class Post(Chance chance, CaseClock clock, DateTimeOffset start) : IMailTransport
{
    public static readonly TimeSpan Outage = TimeSpan.FromHours(30);

    private readonly DateTimeOffset _down = start + TimeSpan.FromHours(24 * 14 + chance.Number(24 * 200, "outage"));
    private readonly List<(DateTimeOffset At, OutgoingMail Mail)> _taken = [];

    public IReadOnlyList<(DateTimeOffset At, OutgoingMail Mail)> Taken => _taken;

    /// <summary>Called once for each letter that arrives, however often it is sent.</summary>
    public Action<OutgoingMail>? Arrived { get; set; }

    public static bool Exists(string address) => !address.StartsWith("wrong", StringComparison.Ordinal);

    public Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
    {
        if (MailCheck.Problem(mail) is { } problem) throw new InvalidOperationException(problem);
        return Task.FromResult(Answer(mail));
    }

    private MailResult Answer(OutgoingMail mail)
    {
        if (clock.Now >= _down && clock.Now < _down + Outage)
            return new MailResult.TryLater("The server does not answer.");
        var quarter = clock.Now.UtcTicks / TimeSpan.FromMinutes(15).Ticks;
        if (chance.OneIn(6, "busy", mail.To, quarter.ToString(CultureInfo.InvariantCulture)))
            return new MailResult.TryLater("451 Busy, try again later.");
        if (!Exists(mail.To)) return new MailResult.RefusedForGood("550 No such mailbox.");
        var first = _taken.TrueForAll(t => t.Mail.MessageId != mail.MessageId);
        _taken.Add((clock.Now, mail));
        if (first) Arrived?.Invoke(mail);
        return new MailResult.Accepted("250 Taken.");
    }
}
