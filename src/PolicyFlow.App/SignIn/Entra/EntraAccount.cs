using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.SignIn.Entra;

/// <summary>What a checked token says about whoever signed in.</summary>
/// <param name="Tenant">The tenant that vouches for the account.</param>
/// <param name="Key">Names the account for ever: a hash of tenant and object number, so that no record holds
/// them.</param>
/// <param name="Addresses">The addresses that are proved to be the account's.</param>
/// <param name="Guest">Whether the account is at home elsewhere.</param>
/// <param name="AppRoles">The app roles that the tenant gave it.</param>
public sealed record EntraAccount(
    string Tenant, string Key, IReadOnlyList<string> Addresses, bool Guest, IReadOnlyList<string> AppRoles)
{
    /// <summary>Null for a token that does not name an account of a person.</summary>
    public static EntraAccount? Of(ClaimsPrincipal principal)
    {
        if (principal.FindFirstValue("tid") is not { Length: > 0 } tenant
            || principal.FindFirstValue("oid") is not { Length: > 0 } id
            || principal.FindFirstValue("idtyp") == "app")
            return null;
        var guest = IsGuest(principal);
        return new EntraAccount(
            tenant, Hash(tenant, id), [.. AddressesOf(principal, guest).Distinct(StringComparer.Ordinal)], guest,
            [.. principal.FindAll("roles").Select(c => c.Value)]);
    }

    private static bool IsGuest(ClaimsPrincipal principal) =>
        principal.FindFirstValue("acct") == "1"
        || principal.FindFirstValue("idp") is { Length: > 0 } home && home != principal.FindFirstValue("iss")
        || (principal.FindFirstValue("preferred_username") ?? "").Contains("#EXT#", StringComparison.OrdinalIgnoreCase);

    // The sign-in name of a member lies in a domain that the tenant has proved to own; that of a guest does not. The
    // "email" claim can be any text unless Entra ID says that the owner of its domain is known.
    private static IEnumerable<string> AddressesOf(ClaimsPrincipal principal, bool guest)
    {
        var proved = principal.FindFirstValue("xms_edov") is "1" or "true" or "True";
        string?[] addresses =
        [
            proved ? principal.FindFirstValue("email") : null,
            guest ? null : principal.FindFirstValue("preferred_username"),
        ];
        return addresses.Where(a => EmailAddress.Problem(a) is null).Select(a => EmailAddress.Normal(a!));
    }

    private static string Hash(string tenant, string id) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{tenant.ToLowerInvariant()}|{id.ToLowerInvariant()}")));
}
