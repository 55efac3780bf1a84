using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PolicyFlow.App.Web;

/// <summary>The one place where a form's antiforgery token is checked, for every POST outside <c>/api</c> (where calls of a
/// signed-in browser must come from our own pages) and machine doors that say so by <c>DisableAntiforgery</c>.</summary>
public sealed class FormGuard(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (IsCallFromElsewhere(context))
        {
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status403Forbidden);
            return;
        }

        if (!Applies(context) || await antiforgery.IsRequestValidAsync(context))
        {
            await next(context);
            return;
        }

        var typed = SameOrigin(context.Request) && context.Request.HasFormContentType
            ? await context.Request.ReadFormAsync(context.RequestAborted)
            : FormCollection.Empty;
        await Page.Show<StalePage>(new { Path = context.Request.Path + context.Request.QueryString, Typed = StalePage.Fields(typed) },
            StatusCodes.Status400BadRequest).ExecuteAsync(context);
    }

    // Calls carry no form token. A browser says where a page comes from that makes it send somebody's session along; a
    // program says nothing and has its session from nowhere else.
    private static bool IsCallFromElsewhere(HttpContext context)
    {
        var request = context.Request;
        return !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && ErrorAnswer.IsApi(context)
            && context.User.Identity is { IsAuthenticated: true }
            && (request.Headers.ContainsKey("Sec-Fetch-Site") || request.Headers.Origin.Count > 0)
            && request.Headers["Sec-Fetch-Site"] != "none" && !SameOrigin(request);
    }

    private static bool Applies(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
        && !ErrorAnswer.IsApi(context)
        // Routing's own answers (405, 415) take no form.
        && context.GetEndpoint() is RouteEndpoint endpoint
        && endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: false };

    // What was typed is offered again only when the browser itself says that it comes from our own page: else another
    // site could put words into the form and have the visitor press the button.
    public static bool SameOrigin(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] == "same-origin"
        || request.Headers.Origin == $"{request.Scheme}://{request.Host}";
}
