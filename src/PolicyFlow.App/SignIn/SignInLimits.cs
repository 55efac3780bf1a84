using System.Net;
using System.Threading.RateLimiting;

namespace PolicyFlow.App.SignIn;

/// <summary>How often one may ask and try, counted in this process.</summary>
public sealed class SignInLimits(SignInOptions options) : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> _address = ClientLimits.Limiter(options.AsksPerAddress, Short);
    private readonly PartitionedRateLimiter<string> _codes =
        ClientLimits.Limiter(options.CodesPerAddress, TimeSpan.FromDays(1));
    private readonly PartitionedRateLimiter<string> _asks = ClientLimits.Limiter(options.AsksPerClient, Short);
    private readonly PartitionedRateLimiter<string> _tries = ClientLimits.Limiter(options.TriesPerClient, Short);

    /// <param name="email">In its normal form.</param>
    public bool MayAsk(string email, IPAddress? client) =>
        ClientLimits.Take(_asks, ClientLimits.KeyOf(client)) && ClientLimits.Take(_address, email);

    /// <param name="email">In its normal form.</param>
    public bool MayHaveCode(string email) => ClientLimits.Take(_codes, email);

    public bool MayTry(IPAddress? client) => ClientLimits.Take(_tries, ClientLimits.KeyOf(client));

    public void Dispose()
    {
        foreach (var limiter in new[] { _address, _codes, _asks, _tries }) limiter.Dispose();
    }
}
