using System.Net;
using Microsoft.Extensions.Configuration;

namespace PolicyFlow.App.Web;

/// <summary>
/// The setting <c>Proxy:Trusted</c>: addresses or networks, with commas between them, of the web servers that stand in
/// front of the program. Only what comes from them is believed when it says for whom it asks
/// (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>); nobody is where the setting is empty.
/// </summary>
public sealed record ProxyOptions
{
    private const string Setting = "Proxy:Trusted";

    /// <summary>Networks; a single address is a network of one.</summary>
    public IReadOnlyList<IPNetwork> Trusted { get; private init; } = [];

    /// <summary>What of the setting is no address.</summary>
    public IReadOnlyList<string> Unreadable { get; private init; } = [];

    public static ProxyOptions Of(IConfiguration settings)
    {
        var parts = (settings[Setting] ?? "").Split(
            [',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var read = parts.Select(part => (Part: part, Network: Read(part))).ToList();
        return new ProxyOptions
        {
            Trusted = [.. read.Where(r => r.Network is not null).Select(r => r.Network!.Value)],
            Unreadable = [.. read.Where(r => r.Network is null).Select(r => r.Part)],
        };
    }

    /// <summary>What to put right before the program can know whom to believe.</summary>
    public IEnumerable<string> Problems() => Unreadable.Select(part =>
        $"{Setting} must be addresses or networks such as 127.0.0.1 or 10.0.0.0/8; '{part}' is neither.");

    private static IPNetwork? Read(string part) =>
        IPAddress.TryParse(part, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : IPNetwork.TryParse(part, out var network) ? network : null;
}
