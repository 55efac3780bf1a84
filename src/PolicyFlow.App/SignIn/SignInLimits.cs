using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace PolicyFlow.App.SignIn;

/// <summary>How often one may ask and try, counted in this process.</summary>
public sealed class SignInLimits(SignInOptions options) : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> _address = Limiter(options.AsksPerAddress, Short);
    private readonly PartitionedRateLimiter<string> _codes = Limiter(options.CodesPerAddress, TimeSpan.FromDays(1));
    private readonly PartitionedRateLimiter<string> _asks = Limiter(options.AsksPerClient, Short);
    private readonly PartitionedRateLimiter<string> _tries = Limiter(options.TriesPerClient, Short);

    /// <param name="email">In its normal form.</param>
    public bool MayAsk(string email, IPAddress? client) => Take(_asks, KeyOf(client)) && Take(_address, email);

    /// <param name="email">In its normal form.</param>
    public bool MayHaveCode(string email) => Take(_codes, email);

    public bool MayTry(IPAddress? client) => Take(_tries, KeyOf(client));

    public void Dispose()
    {
        foreach (var limiter in new[] { _address, _codes, _asks, _tries }) limiter.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
            key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window }));

    private static bool Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    // One subscriber has a whole /64 of IPv6 addresses.
    private static string KeyOf(IPAddress? client)
    {
        if (client is null) return "";
        if (client.IsIPv4MappedToIPv6) client = client.MapToIPv4();
        return client.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(client.GetAddressBytes()[..8])
            : client.ToString();
    }
}
