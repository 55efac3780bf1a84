using Microsoft.Identity.Web;

namespace PolicyFlow.App.SignIn.Entra;

/// <summary>
/// App Service can sign people in before a request reaches the program, and Microsoft.Identity.Web then believes
/// request headers (<c>X-MS-TOKEN-AAD-ID-TOKEN</c>) instead of checking a token. PolicyFlow believes no header.
/// </summary>
public static class PlatformSignIn
{
    private const string Switch = "WEBSITE_AUTH_ENABLED";

    /// <summary>What to put right in the platform's settings, if anything.</summary>
    public static IEnumerable<string> Problems()
    {
        if (AppServicesAuthenticationInformation.IsAppServicesAadAuthenticationEnabled
            || bool.TryParse(Environment.GetEnvironmentVariable(Switch), out var on) && on)
        {
            yield return $"Switch off App Service authentication ({Switch}): PolicyFlow checks tokens itself and believes "
                + "no header of the platform.";
        }
    }
}
