using System.Net;
using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;

namespace PolicyFlow.App.Takedown.Probe.Fetching;

/// <summary>
/// Which addresses a look may connect to: those of the public internet. The list of what is internal or special is
/// that of Microsoft.Security.AntiSSRF, kept current with the package. Its handler is not used: it has no place for
/// another name lookup, so nothing could prove that a name which changes between check and connect gets nowhere, and
/// it lets the old IPv6 forms of IPv4 addresses through (<c>::127.0.0.1</c>), which are refused here besides.
/// </summary>
/// <param name="allowLoopback">Admits this very machine, and nothing else that is internal.</param>
internal sealed class AddressGuard(bool allowLoopback)
{
    private static readonly IPNetwork[] Special =
        [.. IPAddressRanges.recommendedLatest.Select(range => IPNetwork.Parse(range))];

    public bool Admits(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain)) return allowLoopback;
        if (plain.AddressFamily == AddressFamily.InterNetworkV6 && !IsPublicForm(plain)) return false;
        return !Array.Exists(Special, network => network.Contains(plain));
    }

    /// <summary>Public addresses are 2000::/3 so far; all else in IPv6 is local, or another notation for an address in
    /// IPv4. An interface id of ISATAP holds one too, whatever network stands before it.</summary>
    private static bool IsPublicForm(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        var isatap = (bytes[8] & 0xFD) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == 0xFE;
        return bytes[0] >> 5 == 1 && !isatap;
    }
}
