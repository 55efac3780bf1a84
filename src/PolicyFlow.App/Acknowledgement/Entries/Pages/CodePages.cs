using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Acknowledgement.Entries.Pages;

/// <summary>The ways to one's own page for whoever has no link: the short code on a printed letter, and a new link to the
/// address on the staff list. What is wrong is answered alike, whatever is wrong with it.</summary>
internal static class CodePages
{
    private const string NewLink = "/confirm/new-link";

    public static void MapCodes(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").Rule(Matter.Public).ExcludeFromDescription();
        pages.MapGet("/confirm", () => Page.Show<CodePage>(new { Form = new FormState() }));
        pages.MapPost("/confirm", FindAsync);
        pages.MapGet(NewLink, (HttpContext context) => Page.Show<NewLinkPage>(new
        {
            Form = new FormState(("id", DraftBox.NewId())),
            Sent = context.Request.Query.ContainsKey("sent"),
        }));
        pages.MapPost(NewLink, AskAsync);
    }

    private static async Task<IResult> FindAsync(
        HttpContext context, ShortCodes codes, PersonalLinks links, ConfirmLimits limits, CancellationToken cancel)
    {
        var form = FormState.Of(await context.Request.ReadFormAsync(cancel));
        if (form.Trimmed("code").Length == 0)
        {
            form.Problem("code", "Enter the code on your letter");
            return Page.Again<CodePage>(new { Form = form });
        }

        if (!limits.MayTry(context.Connection.RemoteIpAddress)) return TooMany(context);
        if (await codes.FindAsync(form["code"], cancel) is { } entry)
            return Page.Go("/confirm/" + Uri.EscapeDataString(links.TokenOf(entry.State, EntryWays.ShortCode)));
        form.Problem("code", "This code opens nothing. Check it and try again, or ask whoever gave you the letter for another");
        return Page.Again<CodePage>(new { Form = form });
    }

    private static async Task<IResult> AskAsync(
        HttpContext context, NewLinkDesk desk, ConfirmLimits limits, CancellationToken cancel)
    {
        var form = FormState.Of(await context.Request.ReadFormAsync(cancel));
        if (!DraftBox.IsId(form["id"])) return Results.BadRequest();
        if (EmailAddress.Problem(form.Trimmed("email")) is { } problem)
        {
            form.Problem("email", problem);
            return Page.Again<NewLinkPage>(new { Form = form });
        }

        if (!limits.MayAsk(context.Connection.RemoteIpAddress)) return TooMany(context);
        await desk.AskAsync(form.Trimmed("email"), form["id"], cancel);
        return Page.Go(NewLink + "?sent=yes");
    }

    private static IResult TooMany(HttpContext context)
    {
        context.Response.Headers.RetryAfter =
            ((int)RateLimits.ProofWindow.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
