using System.Net;

namespace PolicyFlow.App.Takedown.Probe.Fetching;

/// <summary>Finds the addresses of a host. Its answer is checked, and the connection goes to a checked address: the
/// name is not looked up again in between.</summary>
public delegate Task<IPAddress[]> NameLookup(string host, CancellationToken cancel);

/// <summary>Where names are looked up.</summary>
public static class Names
{
    public static NameLookup OfTheSystem { get; } = Dns.GetHostAddressesAsync;
}
