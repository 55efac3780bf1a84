using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace PolicyFlow.App.SignIn;

/// <summary>Counting of what somebody does, by mail address or by the address that they come from.</summary>
internal static class ClientLimits
{
    public static PartitionedRateLimiter<string> Limiter(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
            key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window }));

    public static bool Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    // One subscriber has a whole /64 of IPv6 addresses.
    public static string KeyOf(IPAddress? client)
    {
        if (client is null) return "";
        if (client.IsIPv4MappedToIPv6) client = client.MapToIPv4();
        return client.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(client.GetAddressBytes()[..8])
            : client.ToString();
    }
}
