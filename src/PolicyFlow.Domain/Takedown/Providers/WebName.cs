using System.Text.RegularExpressions;

namespace PolicyFlow.Domain.Takedown.Providers;

/// <summary>Host names, and the addresses of report forms.</summary>
public static partial class WebName
{
    public const int MaxHost = 253;
    public const int MaxAddress = 500;

    /// <summary>Whether this is a full host name of the public web in its stored form: small letters, not a number.
    /// </summary>
    public static bool IsHost(string? name) => name is { Length: <= MaxHost } && Shape().IsMatch(name);

    /// <summary>Nothing where the address is good, else what to tell the person who typed it.</summary>
    public static string? AddressProblem(string address)
    {
        if (address.Length > MaxAddress) return $"Address of the form must be {MaxAddress} characters or fewer";
        return address.All(c => c is > ' ' and < '\x7f') && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 && IsHost(uri.IdnHost)
                ? null
                : "Enter the whole address of the form, beginning with https://";
    }

    [GeneratedRegex(
        @"\A([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\z",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 250)]
    private static partial Regex Shape();
}
