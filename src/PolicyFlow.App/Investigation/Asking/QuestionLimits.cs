using System.Net;
using System.Threading.RateLimiting;
using PolicyFlow.App.SignIn;

namespace PolicyFlow.App.Investigation.Asking;

/// <summary>How often one may ask without an account, counted in this process in system time.</summary>
public sealed class QuestionLimits : IDisposable
{
    /// <summary>Questions of one client in five minutes: a whole school may share one address.</summary>
    public const int AsksPerClient = 30;

    /// <summary>Questions with one mail address in a day: nobody's mailbox is filled by others.</summary>
    public const int AsksPerAddress = 5;

    private readonly PartitionedRateLimiter<string> _asks = ClientLimits.Limiter(AsksPerClient, TimeSpan.FromMinutes(5));
    private readonly PartitionedRateLimiter<string> _mails = ClientLimits.Limiter(AsksPerAddress, TimeSpan.FromDays(1));

    public bool MayAsk(IPAddress? client) => ClientLimits.Take(_asks, ClientLimits.KeyOf(client));

    /// <param name="email">In its normal form.</param>
    public bool MayMail(string email) => ClientLimits.Take(_mails, email);

    public void Dispose()
    {
        _asks.Dispose();
        _mails.Dispose();
    }
}
