using Microsoft.Identity.Web;

namespace PolicyFlow.App.SignIn.Entra;

/// <summary>
/// App Service can sign people in before a request reaches the program, and Microsoft.Identity.Web then believes request
/// headers (<c>X-MS-TOKEN-AAD-ID-TOKEN</c>) instead of checking a token. PolicyFlow believes no header.
/// </summary>
public static class PlatformSignIn
{
    /// <summary>What to put right in the platform's settings, if anything.</summary>
    public static IEnumerable<string> Problems()
    {
        if (AppServicesAuthenticationInformation.IsAppServicesAadAuthenticationEnabled)
        {
            yield return "Switch off App Service authentication (WEBSITE_AUTH_ENABLED): PolicyFlow checks tokens itself and "
                + "believes no header of the platform.";
        }
    }
}
