using System.Security.Claims;

namespace PolicyFlow.App.SignIn.Entra;

/// <summary>Which checked access tokens may call the API: those that a person's program was given for that.</summary>
internal static class EntraBearer
{
    private static readonly char[] Between = [' '];

    public static bool MayCall(ClaimsPrincipal principal, EntraOptions options) =>
        options.ApiScope.Length > 0
        && principal.FindAll("scp").SelectMany(c => c.Value.Split(Between, StringSplitOptions.RemoveEmptyEntries))
            .Contains(options.ApiScope, StringComparer.Ordinal);
}
