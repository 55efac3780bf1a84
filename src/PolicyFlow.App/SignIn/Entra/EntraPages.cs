using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.SignIn.Entra;

/// <summary>The way to Entra ID, and the page for whoever does not get in.</summary>
public static class EntraPages
{
    private const string Refused = "/sign-in/refused";

    /// <summary>The page that says why.</summary>
    public static string RefusedPath(EntraRefusal why) => $"{Refused}/{EntraWords.CodeOf(why)}";

    internal static void MapEntra(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/sign-in", (Delegate)AskAsync);
        pages.MapGet(Refused + "/{why}", Show);
    }

    // Asking changes nothing here: the browser alone keeps what belongs to the sign-in.
    private static async Task AskAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var properties = new AuthenticationProperties { RedirectUri = "/" };
        if (LocalPath.Of(query["returnTo"]) is { } wanted) properties.Items[EntraEvents.ReturnTo] = wanted;
        if (query["account"] == "another") properties.Items[EntraEvents.AnotherAccount] = "1";
        try
        {
            await context.ChallengeAsync(EntraSetup.Scheme, properties);
        }
        catch (Exception fault) when (fault is InvalidOperationException or HttpRequestException or IOException)
        {
            // Its endpoints are not known yet, and it does not answer.
            await ShowWhy(EntraRefusal.Away).ExecuteAsync(context);
        }
    }

    private static IResult Show(string why) =>
        EntraWords.Of(why) is { } refusal ? ShowWhy(refusal) : Page.Missing();

    private static IResult ShowWhy(EntraRefusal why) => Page.Show<RefusedPage>(
        new { Why = why },
        why == EntraRefusal.Away ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status403Forbidden);
}
