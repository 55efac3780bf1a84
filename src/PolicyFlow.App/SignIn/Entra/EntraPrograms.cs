using System.Security.Claims;

namespace PolicyFlow.App.SignIn.Entra;

/// <summary>
/// Programs that call the API for themselves (client credentials) and not for a person. The tenant's administrators give
/// them app roles; each app role opens a few readings of counts and lists, and none opens a case, a person or a change.
/// </summary>
public static class EntraPrograms
{
    /// <summary>Campaigns with counts by state (5.3).</summary>
    public const string CampaignsRead = "Campaigns.Read";

    /// <summary>The list of reviews of the policy (19.2).</summary>
    public const string ReviewsRead = "Reviews.Read";

    /// <summary>The directory of providers (16.3).</summary>
    public const string ProvidersRead = "Providers.Read";

    private const string Kind = "Program";
    private const string RoleClaim = "app-role";
    private static readonly string[] Known = [CampaignsRead, ReviewsRead, ProvidersRead];

    /// <summary>The program that a checked access token is for, with the app roles that mean anything here; else null.
    /// </summary>
    internal static ClaimsPrincipal? PrincipalOf(ClaimsPrincipal token, EntraOptions options)
    {
        // A token that does not say itself that it is a program's could be a person's identity token with the same
        // audience, and a person's app roles open nothing.
        if (!options.Programs || token.FindFirstValue("idtyp") != "app" || token.HasClaim(c => c.Type == "scp")
            || !string.Equals(token.FindFirstValue("tid"), options.TenantId, StringComparison.OrdinalIgnoreCase))
            return null;
        var roles = token.FindAll("roles").Select(c => c.Value).Where(Known.Contains).ToList();
        return roles.Count == 0
            ? null
            : new ClaimsPrincipal(new ClaimsIdentity(roles.Select(r => new Claim(RoleClaim, r)), Kind));
    }

    /// <summary>Whether that is a program with the app role.</summary>
    internal static bool Has(ClaimsPrincipal caller, string role) =>
        caller.Identity?.AuthenticationType == Kind && caller.HasClaim(RoleClaim, role);
}
