using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.SignIn.Entra;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.SignIn;

/// <summary>
/// Stands before every endpoint and asks <see cref="Sight"/>. An endpoint without a <see cref="RouteRule"/> is missing,
/// and so is one that the viewer may not see. Matters of one case are asked again by its handler, which knows the case; so are
/// the counts of one school, mail that belongs to none, and a person in a campaign.
/// </summary>
public sealed class SightGate(RequestDelegate next, DemoMode demo)
{
    public async Task InvokeAsync(HttpContext context, CurrentViewer current)
    {
        // Routing's own answers (405, 415) stand for a route whose method or content type does not fit.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }

        var matter = endpoint.Metadata.GetMetadata<RouteRule>()?.Matter;
        var viewer = current.Viewer;
        if (matter is null || matter == Matter.Demo && !demo.On)
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status404NotFound);
        else if (matter is Matter.Public or Matter.Tracking or Matter.Affected or Matter.Author or Matter.Accused or Matter.Acknowledgement
                 or Matter.Team or Matter.Demo)
            await next(context);
        else if (endpoint.Metadata.GetMetadata<ProgramRule>() is { } rule && EntraPrograms.Has(context.User, rule.AppRole))
            await next(context);
        else if (viewer.PersonId is null)
            await AskToSignInAsync(context);
        else if (IsAskedByItsHandler(matter.Value) || Sight.MaySee(viewer, matter.Value, demo: demo.On))
            await next(context);
        else
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status404NotFound);
    }

    /// <summary>What these are about, only the handler knows.</summary>
    private static bool IsAskedByItsHandler(Matter matter) =>
        matter is Matter.Case or Matter.HeldMail or Matter.SchoolCounts or Matter.CampaignPerson or Matter.Question;

    private static async Task AskToSignInAsync(HttpContext context)
    {
        if (ErrorAnswer.IsApi(context))
        {
            await Results.Problem(
                statusCode: StatusCodes.Status401Unauthorized, title: "Sign in first",
                detail: "This needs the session cookie of somebody who has signed in.").ExecuteAsync(context);
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            await SignedOutPage.ShowAsync(context);
            return;
        }

        var wanted = LocalPath.Of(context.Request.Path + context.Request.QueryString.Value);
        context.Response.Redirect(
            wanted is null ? "/sign-in" : "/sign-in?returnTo=" + Uri.EscapeDataString(wanted));
    }
}
