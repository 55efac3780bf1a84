using PolicyFlow.App.Takedown.Probe.Judging;

namespace PolicyFlow.App.Takedown.Probe.Fetching;

/// <summary>What an address must look like before anything is asked of it: the first, and each that a page sends on
/// to. Where it leads is decided when connecting, by <see cref="AddressGuard"/>.</summary>
internal static class AddressRule
{
    private const int LongestAddress = 8_000;

    // Below 1024 live mail, names, files and the like, which are no place for a web page and might take a request for
    // something else.
    private const int FirstFreePort = 1024;

    public static Why? Problem(Uri uri)
    {
        if (uri.Scheme is not ("http" or "https")) return Whys.NoWebAddress;
        if (uri.Host.Length is 0 or > 253 || uri.AbsoluteUri.Length > LongestAddress) return Whys.NoWebAddress;
        if (uri.UserInfo.Length > 0) return Whys.AddressRefused;
        return uri.Port is 80 or 443 or >= FirstFreePort ? null : Whys.AddressRefused;
    }
}
