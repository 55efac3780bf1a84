using System.Net;
using System.Threading.RateLimiting;
using PolicyFlow.App.SignIn;

namespace PolicyFlow.App.Acknowledgement.Entries;

/// <summary>How often one may type codes and ask for links, counted in this process in system time.</summary>
public sealed class ConfirmLimits : IDisposable
{
    /// <summary>Codes that one client may try in five minutes: a whole school may share one address at a briefing.</summary>
    public const int TriesPerClient = 60;

    /// <summary>Codes that everybody together may try in an hour: see <see cref="ShortCodes"/> for what that leaves to
    /// whoever guesses.</summary>
    public const int TriesOfAll = 2000;

    /// <summary>Links that one client may ask for in five minutes.</summary>
    public const int AsksPerClient = 30;

    /// <summary>Links that one mail address may be sent in a day: nobody's mailbox is filled by others.</summary>
    public const int AsksPerAddress = 5;

    private static readonly TimeSpan Short = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<string> _tries = ClientLimits.Limiter(TriesPerClient, Short);
    private readonly PartitionedRateLimiter<string> _all = ClientLimits.Limiter(TriesOfAll, TimeSpan.FromHours(1));
    private readonly PartitionedRateLimiter<string> _asks = ClientLimits.Limiter(AsksPerClient, Short);
    private readonly PartitionedRateLimiter<string> _mails = ClientLimits.Limiter(AsksPerAddress, TimeSpan.FromDays(1));

    public bool MayTry(IPAddress? client) =>
        ClientLimits.Take(_tries, ClientLimits.KeyOf(client)) && ClientLimits.Take(_all, "");

    public bool MayAsk(IPAddress? client) => ClientLimits.Take(_asks, ClientLimits.KeyOf(client));

    /// <param name="email">In its normal form.</param>
    public bool MayMail(string email) => ClientLimits.Take(_mails, email);

    public void Dispose()
    {
        foreach (var limiter in new[] { _tries, _all, _asks, _mails }) limiter.Dispose();
    }
}
